/// The solicitation assistant: how one usually solicits the market for a purchase, and the rules it rests on.
@NullMarked
package quebec.esja.workspace.solicitation;

import org.jspecify.annotations.NullMarked;

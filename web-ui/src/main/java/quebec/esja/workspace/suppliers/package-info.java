/// The enterprises of the Pôle: the list, each one's profile, its review and its claims; and an enterprise as its manager keeps it.
@NullMarked
package quebec.esja.workspace.suppliers;

import org.jspecify.annotations.NullMarked;

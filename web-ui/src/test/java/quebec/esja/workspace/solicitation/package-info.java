@NullMarked
package quebec.esja.workspace.solicitation;

import org.jspecify.annotations.NullMarked;

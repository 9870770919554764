@NullMarked
package quebec.esja.workspace.needs;

import org.jspecify.annotations.NullMarked;

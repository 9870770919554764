/// Needs of buyers in the workspace: written, checked, sent in waves, compared and closed.
@NullMarked
package quebec.esja.workspace.buyerneeds;

import org.jspecify.annotations.NullMarked;

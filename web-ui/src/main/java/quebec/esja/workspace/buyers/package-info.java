/// Buyers in the workspace: the Pôle receives and keeps them; a buyer finds enterprises and keeps them in sight.
@NullMarked
package quebec.esja.workspace.buyers;

import org.jspecify.annotations.NullMarked;

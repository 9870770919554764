/// Buyers as the Pôle receives and keeps them.
@NullMarked
package quebec.esja.workspace.buyers;

import org.jspecify.annotations.NullMarked;

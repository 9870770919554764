/// Portfolios in the workspace: chosen, ordered, dressed, printed and published.
@NullMarked
package quebec.esja.workspace.composing;

import org.jspecify.annotations.NullMarked;

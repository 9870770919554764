/// Figures in the workspace: the province for its analyst, the region for its Pôle, each chart with its table and its file.
@NullMarked
package quebec.esja.workspace.figures;

import org.jspecify.annotations.NullMarked;

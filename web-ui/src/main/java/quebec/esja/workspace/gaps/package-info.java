/// The gap map in the workspace: what was asked for in vain, by sector and MRC.
@NullMarked
package quebec.esja.workspace.gaps;

import org.jspecify.annotations.NullMarked;

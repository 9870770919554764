@NullMarked
package quebec.esja.workspace.figures;

import org.jspecify.annotations.NullMarked;

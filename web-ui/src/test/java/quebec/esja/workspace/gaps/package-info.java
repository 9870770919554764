@NullMarked
package quebec.esja.workspace.gaps;

import org.jspecify.annotations.NullMarked;

@NullMarked
package quebec.esja.workspace.diagnostics;

import org.jspecify.annotations.NullMarked;

@NullMarked
package quebec.esja.diagnostics;

import org.jspecify.annotations.NullMarked;

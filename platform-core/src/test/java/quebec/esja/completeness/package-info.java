@NullMarked
package quebec.esja.completeness;

import org.jspecify.annotations.NullMarked;

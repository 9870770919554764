@NullMarked
package quebec.esja.gaps;

import org.jspecify.annotations.NullMarked;

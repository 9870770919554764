@NullMarked
package quebec.esja.attention;

import org.jspecify.annotations.NullMarked;

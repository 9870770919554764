@NullMarked
package quebec.esja.waves;

import org.jspecify.annotations.NullMarked;

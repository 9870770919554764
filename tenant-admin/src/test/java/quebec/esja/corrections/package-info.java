@NullMarked
package quebec.esja.corrections;

import org.jspecify.annotations.NullMarked;

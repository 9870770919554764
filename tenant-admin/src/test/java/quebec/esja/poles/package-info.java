@NullMarked
package quebec.esja.poles;

import org.jspecify.annotations.NullMarked;

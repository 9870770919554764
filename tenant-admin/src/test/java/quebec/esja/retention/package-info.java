@NullMarked
package quebec.esja.retention;

import org.jspecify.annotations.NullMarked;

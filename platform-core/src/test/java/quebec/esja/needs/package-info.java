@NullMarked
package quebec.esja.needs;

import org.jspecify.annotations.NullMarked;

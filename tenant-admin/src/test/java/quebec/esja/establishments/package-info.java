@NullMarked
package quebec.esja.establishments;

import org.jspecify.annotations.NullMarked;

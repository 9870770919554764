@NullMarked
package quebec.esja.purchases;

import org.jspecify.annotations.NullMarked;

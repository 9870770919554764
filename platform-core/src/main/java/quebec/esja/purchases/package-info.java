/// Realized contracts between a buyer and an enterprise: declared by one, confirmed by the other, counted once.
@NullMarked
package quebec.esja.purchases;

import org.jspecify.annotations.NullMarked;

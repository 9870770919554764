@NullMarked
package quebec.esja.rates;

import org.jspecify.annotations.NullMarked;

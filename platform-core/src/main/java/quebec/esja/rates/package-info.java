/// The rate of purchase: what buyers bought from social-economy enterprises, each dollar counted once, over all that they bought.
@NullMarked
package quebec.esja.rates;

import org.jspecify.annotations.NullMarked;

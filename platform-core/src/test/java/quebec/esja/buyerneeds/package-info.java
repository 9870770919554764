@NullMarked
package quebec.esja.buyerneeds;

import org.jspecify.annotations.NullMarked;

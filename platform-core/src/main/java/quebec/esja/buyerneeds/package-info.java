/// What a buyer asks enterprises: written by it or by its Pôle, checked by the Pôle, open for answers, then closed with an outcome.
@NullMarked
package quebec.esja.buyerneeds;

import org.jspecify.annotations.NullMarked;

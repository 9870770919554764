/// Every sentence a person reads, in French and in English, and the way numbers, money and dates are written in each.
@NullMarked
package quebec.esja.texts;

import org.jspecify.annotations.NullMarked;

/// What a printer, a screen reader and a buyer need of a portfolio.
@NullMarked
package quebec.esja.portfolio;

import org.jspecify.annotations.NullMarked;

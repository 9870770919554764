/// The portfolio of a search, to print.
@NullMarked
package quebec.esja.site.portfolio;

import org.jspecify.annotations.NullMarked;

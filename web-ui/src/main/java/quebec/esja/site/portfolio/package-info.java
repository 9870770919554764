/// The portfolio of a search or of a selection, to print.
@NullMarked
package quebec.esja.site.portfolio;

import org.jspecify.annotations.NullMarked;

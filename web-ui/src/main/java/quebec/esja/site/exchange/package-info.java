/// The page on which a buyer reads what would leave with its need, and says whether it may be offered.
@NullMarked
package quebec.esja.site.exchange;

import org.jspecify.annotations.NullMarked;

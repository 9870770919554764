/// The page on which a side of a need says whether there is a contract.
@NullMarked
package quebec.esja.site.outcomes;

import org.jspecify.annotations.NullMarked;

/// The page of a link that ends the weekly digest of calls for tenders.
@NullMarked
package quebec.esja.site.tenders;

import org.jspecify.annotations.NullMarked;

/// The pages of the links that end the weekly digest of calls for tenders, and the letters about one notice.
@NullMarked
package quebec.esja.site.tenders;

import org.jspecify.annotations.NullMarked;

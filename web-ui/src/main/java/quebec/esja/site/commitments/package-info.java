/// The public wall of the buyers that committed.
@NullMarked
package quebec.esja.site.commitments;

import org.jspecify.annotations.NullMarked;

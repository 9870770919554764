/// Lists of buyers, against a real database.
@NullMarked
package quebec.esja.shortlists;

import org.jspecify.annotations.NullMarked;

/// Calls for tenders in two Pôles, on a real database.
@NullMarked
package quebec.esja.tenders;

import org.jspecify.annotations.NullMarked;

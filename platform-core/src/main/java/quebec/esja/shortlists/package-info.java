/// The enterprises that a buyer keeps in sight: several lists, named, shared by all who act for the buyer.
@NullMarked
package quebec.esja.shortlists;

import org.jspecify.annotations.NullMarked;

/// The rules by which a notice is shown to an enterprise.
@NullMarked
package quebec.esja.tenders;

import org.jspecify.annotations.NullMarked;

/// Composed portfolios, against a real database.
@NullMarked
package quebec.esja.compositions;

import org.jspecify.annotations.NullMarked;

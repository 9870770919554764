/// Portfolios that people compose: chosen, ordered and dressed, kept under a name, printed by a job, published or not.
@NullMarked
package quebec.esja.compositions;

import org.jspecify.annotations.NullMarked;

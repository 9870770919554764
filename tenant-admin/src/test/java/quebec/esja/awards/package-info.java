/// Awards of SEAO in two Pôles, on a real database.
@NullMarked
package quebec.esja.awards;

import org.jspecify.annotations.NullMarked;

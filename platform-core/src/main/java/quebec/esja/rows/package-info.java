/// Understands a row of a list of enterprises: which column says what, and what its texts mean.
@NullMarked
package quebec.esja.rows;

import org.jspecify.annotations.NullMarked;

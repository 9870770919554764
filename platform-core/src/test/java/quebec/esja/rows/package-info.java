@NullMarked
package quebec.esja.rows;

import org.jspecify.annotations.NullMarked;

@NullMarked
package quebec.esja.wishes;

import org.jspecify.annotations.NullMarked;

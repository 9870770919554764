@NullMarked
package quebec.esja.buyers;

import org.jspecify.annotations.NullMarked;

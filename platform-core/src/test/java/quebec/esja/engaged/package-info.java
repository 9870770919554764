@NullMarked
package quebec.esja.engaged;

import org.jspecify.annotations.NullMarked;

/// How places are read.
@NullMarked
package quebec.esja.territory;

import org.jspecify.annotations.NullMarked;

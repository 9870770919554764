@NullMarked
package quebec.esja.outcomes;

import org.jspecify.annotations.NullMarked;

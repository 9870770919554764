/// Forgets what people wrote in needs once it has served; what was sought, from whom, and how it ended is kept.
@NullMarked
package quebec.esja.retention;

import org.jspecify.annotations.NullMarked;

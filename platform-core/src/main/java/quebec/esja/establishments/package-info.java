/// The other places where an enterprise does business: where they are, and how to reach them.
@NullMarked
package quebec.esja.establishments;

import org.jspecify.annotations.NullMarked;

/// What a name of an enterprise is compared on, so that two writings of one name meet.
@NullMarked
package quebec.esja.names;

import org.jspecify.annotations.NullMarked;

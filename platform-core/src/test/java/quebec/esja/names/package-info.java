@NullMarked
package quebec.esja.names;

import org.jspecify.annotations.NullMarked;

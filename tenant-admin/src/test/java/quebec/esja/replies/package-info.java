@NullMarked
package quebec.esja.replies;

import org.jspecify.annotations.NullMarked;

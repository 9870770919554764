@NullMarked
package quebec.esja.declarations;

import org.jspecify.annotations.NullMarked;

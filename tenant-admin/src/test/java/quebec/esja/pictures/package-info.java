@NullMarked
package quebec.esja.pictures;

import org.jspecify.annotations.NullMarked;

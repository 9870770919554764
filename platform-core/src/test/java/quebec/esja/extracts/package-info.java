@NullMarked
package quebec.esja.extracts;

import org.jspecify.annotations.NullMarked;

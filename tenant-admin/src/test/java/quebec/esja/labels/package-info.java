@NullMarked
package quebec.esja.labels;

import org.jspecify.annotations.NullMarked;

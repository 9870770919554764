@NullMarked
package quebec.esja.commitments;

import org.jspecify.annotations.NullMarked;

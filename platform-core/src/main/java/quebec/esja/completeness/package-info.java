/// What is missing on a profile, in the order of what it brings.
@NullMarked
package quebec.esja.completeness;

import org.jspecify.annotations.NullMarked;

/// Faults planted on purpose: each rule of the house is shown to catch its own.
@NullMarked
package quebec.esja.planted;

import org.jspecify.annotations.NullMarked;

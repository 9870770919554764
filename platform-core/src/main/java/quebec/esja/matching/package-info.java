/// Which enterprises fit a need, in what order and why: pure rules that a person confirms.
@NullMarked
package quebec.esja.matching;

import org.jspecify.annotations.NullMarked;

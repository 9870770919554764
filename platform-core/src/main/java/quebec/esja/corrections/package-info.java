/// An enterprise that declines a need corrects, by the link of its mail, what its own profile promises too much; it can undo it.
@NullMarked
package quebec.esja.corrections;

import org.jspecify.annotations.NullMarked;

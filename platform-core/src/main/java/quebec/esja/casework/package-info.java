/// What the team of a Pôle keeps about enterprises for itself: notes, tags, and the list it works through.
@NullMarked
package quebec.esja.casework;

import org.jspecify.annotations.NullMarked;

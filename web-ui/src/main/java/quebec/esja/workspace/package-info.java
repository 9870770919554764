/// The workspace of signed-in people: its shell, its one door, and the pieces every view is made of.
@NullMarked
package quebec.esja.workspace;

import org.jspecify.annotations.NullMarked;

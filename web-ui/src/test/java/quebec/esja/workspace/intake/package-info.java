/// The import of a file of enterprises, as an agent lives it.
@NullMarked
package quebec.esja.workspace.intake;

import org.jspecify.annotations.NullMarked;

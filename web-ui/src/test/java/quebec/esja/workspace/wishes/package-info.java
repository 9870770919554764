@NullMarked
package quebec.esja.workspace.wishes;

import org.jspecify.annotations.NullMarked;

@NullMarked
package quebec.esja.workspace.pictures;

import org.jspecify.annotations.NullMarked;

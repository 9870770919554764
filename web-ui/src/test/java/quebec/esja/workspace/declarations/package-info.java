@NullMarked
package quebec.esja.workspace.declarations;

import org.jspecify.annotations.NullMarked;

@NullMarked
package quebec.esja.workspace.purchases;

import org.jspecify.annotations.NullMarked;

/// What a manager takes up from another Pôle.
@NullMarked
package quebec.esja.workspace.reuse;

import org.jspecify.annotations.NullMarked;

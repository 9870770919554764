/// The people who manage an enterprise, in its screens.
@NullMarked
package quebec.esja.workspace.managers;

import org.jspecify.annotations.NullMarked;

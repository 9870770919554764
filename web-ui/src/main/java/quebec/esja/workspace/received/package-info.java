/// Needs that enterprises were sent, in the workspace of those who manage them.
@NullMarked
package quebec.esja.workspace.received;

import org.jspecify.annotations.NullMarked;

/// Needs in the workspace: the team takes them in hand, answers them or closes them.
@NullMarked
package quebec.esja.workspace.needs;

import org.jspecify.annotations.NullMarked;

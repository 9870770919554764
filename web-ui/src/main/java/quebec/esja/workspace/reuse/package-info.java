/// What other Pôles publish about an enterprise, proposed in the workspace: to the team that adds it, to the manager who fills its profile.
@NullMarked
package quebec.esja.workspace.reuse;

import org.jspecify.annotations.NullMarked;

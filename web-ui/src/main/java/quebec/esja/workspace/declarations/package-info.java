/// Declarations of purchases in the workspace: a period opened, accounts dropped, doubtful names settled, signed, amended.
@NullMarked
package quebec.esja.workspace.declarations;

import org.jspecify.annotations.NullMarked;

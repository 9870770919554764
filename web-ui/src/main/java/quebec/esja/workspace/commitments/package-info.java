/// Commitments: buyers read, sign and withdraw theirs; the team sees who signed and who is due, and the admin writes the declaration.
@NullMarked
package quebec.esja.workspace.commitments;

import org.jspecify.annotations.NullMarked;

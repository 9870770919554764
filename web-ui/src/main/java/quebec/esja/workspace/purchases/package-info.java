/// Realized contracts in the workspace: each party declares, answers and sees its own; the Pôle sees all of its own.
@NullMarked
package quebec.esja.workspace.purchases;

import org.jspecify.annotations.NullMarked;

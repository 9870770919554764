/// What a diagnostic's result proposes beside its plan: activities asked of the Pôle, which its team answers, and a first list.
@NullMarked
package quebec.esja.workspace.wishes;

import org.jspecify.annotations.NullMarked;

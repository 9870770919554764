/// What keeps a profile alive: how fresh it is, for its manager and for the Pôle's team.
@NullMarked
package quebec.esja.workspace.upkeep;

import org.jspecify.annotations.NullMarked;

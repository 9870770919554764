/// The team's list of enterprises: filtered, sorted, saved, taken away.
@NullMarked
package quebec.esja.workspace.enterprises;

import org.jspecify.annotations.NullMarked;

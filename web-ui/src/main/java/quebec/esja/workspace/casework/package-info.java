/// What the team keeps about an enterprise for itself: its notes and its tags.
@NullMarked
package quebec.esja.workspace.casework;

import org.jspecify.annotations.NullMarked;

/// The Pôle's own pages about itself: its profile, its team, and the way to its opening to visitors.
@NullMarked
package quebec.esja.workspace.settings;

import org.jspecify.annotations.NullMarked;

/// Enterprises that look alike, side by side, and their merge.
@NullMarked
package quebec.esja.workspace.merging;

import org.jspecify.annotations.NullMarked;

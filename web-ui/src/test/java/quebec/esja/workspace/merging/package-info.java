/// Merges, in a browser.
@NullMarked
package quebec.esja.workspace.merging;

import org.jspecify.annotations.NullMarked;

/// A buyer's own space, in a browser.
@NullMarked
package quebec.esja.workspace.buying;

import org.jspecify.annotations.NullMarked;

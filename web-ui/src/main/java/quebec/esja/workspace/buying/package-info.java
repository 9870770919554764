/// A buyer's own space: it finds enterprises, keeps them in lists, and says who acts for it.
@NullMarked
package quebec.esja.workspace.buying;

import org.jspecify.annotations.NullMarked;

@NullMarked
package quebec.esja.workspace.buyerneeds;

import org.jspecify.annotations.NullMarked;

@NullMarked
package quebec.esja.workspace.bidfiles;

import org.jspecify.annotations.NullMarked;

@NullMarked
package quebec.esja.workspace.commitments;

import org.jspecify.annotations.NullMarked;

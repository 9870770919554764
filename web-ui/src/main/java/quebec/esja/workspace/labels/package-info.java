/// The labels of an enterprise, as its manager declares them and the Pôle verifies them.
@NullMarked
package quebec.esja.workspace.labels;

import org.jspecify.annotations.NullMarked;

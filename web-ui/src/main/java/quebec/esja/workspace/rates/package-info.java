/// The rate of purchase in the workspace: a Pôle's, a buyer's own, each figure opening the lines it is made of.
@NullMarked
package quebec.esja.workspace.rates;

import org.jspecify.annotations.NullMarked;

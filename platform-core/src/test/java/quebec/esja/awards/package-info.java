/// The rules by which an award is a declared contract.
@NullMarked
package quebec.esja.awards;

import org.jspecify.annotations.NullMarked;

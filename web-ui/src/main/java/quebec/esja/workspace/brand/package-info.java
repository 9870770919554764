/// How a Pôle chooses how it looks: its accent, its logo, and what visitors will see.
@NullMarked
package quebec.esja.workspace.brand;

import org.jspecify.annotations.NullMarked;

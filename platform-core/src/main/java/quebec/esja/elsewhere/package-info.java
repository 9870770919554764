/// What other Pôles publish about an enterprise, which this one may take up with its consent. Each Pôle lists for itself.
@NullMarked
package quebec.esja.elsewhere;

import org.jspecify.annotations.NullMarked;

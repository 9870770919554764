/// What a need's page says of its exchange with other Pôles, and the list of what they offer.
@NullMarked
package quebec.esja.workspace.exchange;

import org.jspecify.annotations.NullMarked;

/// Outgoing mail on a real database, with two Pôles.
@NullMarked
package quebec.esja.messaging;

import org.jspecify.annotations.NullMarked;

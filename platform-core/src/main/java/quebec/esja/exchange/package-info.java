/// A need that finds no answer is offered to a neighbouring Pôle, with the consent of its buyer; what comes of it returns, and is counted once.
@NullMarked
package quebec.esja.exchange;

import org.jspecify.annotations.NullMarked;

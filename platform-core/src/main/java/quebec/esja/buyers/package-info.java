/// The organizations that buy: how they register, who acts for them, and the enterprises they keep in sight.
@NullMarked
package quebec.esja.buyers;

import org.jspecify.annotations.NullMarked;

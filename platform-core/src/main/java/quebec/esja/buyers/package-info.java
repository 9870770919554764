/// The organizations that buy: how they register, and who acts for them.
@NullMarked
package quebec.esja.buyers;

import org.jspecify.annotations.NullMarked;

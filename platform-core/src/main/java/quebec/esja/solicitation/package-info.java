/// How an organization usually solicits the market for a purchase, from dated, sourced rules. It informs; it certifies nothing.
@NullMarked
package quebec.esja.solicitation;

import org.jspecify.annotations.NullMarked;

/// What visitors see of realized contracts, and the page on which a party answers one from a mail.
@NullMarked
package quebec.esja.site.purchases;

import org.jspecify.annotations.NullMarked;

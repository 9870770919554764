/// The list of a bid file that a link from a mail leads to.
@NullMarked
package quebec.esja.site.bidfiles;

import org.jspecify.annotations.NullMarked;

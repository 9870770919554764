/// The page on which an enterprise answers a need from a mail.
@NullMarked
package quebec.esja.site.replies;

import org.jspecify.annotations.NullMarked;

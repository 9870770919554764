/// What an enterprise does from the mail of a need, over HTTP.
@NullMarked
package quebec.esja.site.replies;

import org.jspecify.annotations.NullMarked;

/// The forms of registration, claims and answers, over HTTP.
@NullMarked
package quebec.esja.site.purchases;

import org.jspecify.annotations.NullMarked;

/// The forms of registration, claims and answers, over HTTP.
@NullMarked
package quebec.esja.site.registration;

import org.jspecify.annotations.NullMarked;

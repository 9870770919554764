/// The persons to contact, over HTTP.
@NullMarked
package quebec.esja.site.contacts;

import org.jspecify.annotations.NullMarked;

/// The persons to contact, on the public site: a button or a request shows them, and they answer for themselves by the link of a mail.
@NullMarked
package quebec.esja.site.contacts;

import org.jspecify.annotations.NullMarked;

/// Pages that exist only where `ESJA_DEV_MAIL` is set: the local mailbox, and the specimen of every component.
@NullMarked
package quebec.esja.site.dev;

import org.jspecify.annotations.NullMarked;

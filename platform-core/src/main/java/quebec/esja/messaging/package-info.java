/// Mail: an outbox row written with its fact, sent later and once; links in mails that serve one purpose and expire.
@NullMarked
package quebec.esja.messaging;

import org.jspecify.annotations.NullMarked;

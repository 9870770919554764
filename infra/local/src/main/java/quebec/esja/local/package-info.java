/// Real servers on one machine, from Maven artifacts: PostgreSQL, Keycloak, a mailbox; and what is built on them.
@NullMarked
package quebec.esja.local;

import org.jspecify.annotations.NullMarked;

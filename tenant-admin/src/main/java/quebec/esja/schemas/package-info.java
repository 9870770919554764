/// Schemas, logins and grants: what `esja_owner` does, and no request ever does.
@NullMarked
package quebec.esja.schemas;

import org.jspecify.annotations.NullMarked;

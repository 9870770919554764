/// Who may do what: signing in, the three chains, and the one decision that every protected address asks for.
@NullMarked
package quebec.esja.security;

import org.jspecify.annotations.NullMarked;

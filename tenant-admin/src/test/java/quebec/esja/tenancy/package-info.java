/// Proof, not trust: each wall between tenants is shown to hold, and the tests fail when it is taken away.
@NullMarked
package quebec.esja.tenancy;

import org.jspecify.annotations.NullMarked;

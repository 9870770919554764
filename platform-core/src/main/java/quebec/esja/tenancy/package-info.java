/// A tenant is a database login: which Pôle this work is for, its pool, its transactions, and the guard that fails closed.
@NullMarked
@org.springframework.modulith.ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package quebec.esja.tenancy;

import org.jspecify.annotations.NullMarked;

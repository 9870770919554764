/// The rules of the intake, without a database.
@NullMarked
package quebec.esja.intake;

import org.jspecify.annotations.NullMarked;

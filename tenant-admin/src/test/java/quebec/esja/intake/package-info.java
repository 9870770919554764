/// Imports of enterprises, on real databases with two Pôles.
@NullMarked
package quebec.esja.intake;

import org.jspecify.annotations.NullMarked;

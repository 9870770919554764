/// Imports of SEAO on a real database, with two Pôles.
@NullMarked
package quebec.esja.seao;

import org.jspecify.annotations.NullMarked;

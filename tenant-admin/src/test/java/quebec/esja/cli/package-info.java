/// The commands of the administration, as programs and people use them.
@NullMarked
package quebec.esja.cli;

import org.jspecify.annotations.NullMarked;

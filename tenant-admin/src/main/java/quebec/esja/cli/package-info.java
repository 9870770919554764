/// The commands of `./esja admin`.
@NullMarked
package quebec.esja.cli;

import org.jspecify.annotations.NullMarked;

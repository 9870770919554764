/// The directory on a real database, with two Pôles.
@NullMarked
package quebec.esja.directory;

import org.jspecify.annotations.NullMarked;

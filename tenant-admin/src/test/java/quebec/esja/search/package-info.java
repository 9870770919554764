/// Searching the directory on a real database, with two Pôles.
@NullMarked
package quebec.esja.search;

import org.jspecify.annotations.NullMarked;

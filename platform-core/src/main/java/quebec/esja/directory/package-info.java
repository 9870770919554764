/// The enterprises of a Pôle: what each sells and where it delivers, listed or not.
@NullMarked
package quebec.esja.directory;

import org.jspecify.annotations.NullMarked;

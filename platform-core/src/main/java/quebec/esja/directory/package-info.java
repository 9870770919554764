/// The enterprises of a Pôle: what each sells and where it delivers, listed or not, and how they are found.
@NullMarked
package quebec.esja.directory;

import org.jspecify.annotations.NullMarked;

/// Merges, in the schemas of two Pôles.
@NullMarked
package quebec.esja.merging;

import org.jspecify.annotations.NullMarked;

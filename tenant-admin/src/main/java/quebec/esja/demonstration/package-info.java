/// The five regional programmes this product serves first, as demonstration data: real organizations, invented details.
@NullMarked
package quebec.esja.demonstration;

import org.jspecify.annotations.NullMarked;

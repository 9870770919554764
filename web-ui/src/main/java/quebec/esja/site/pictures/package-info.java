/// The pictures of enterprises on the public site: their addresses, and how pages show them.
@NullMarked
package quebec.esja.site.pictures;

import org.jspecify.annotations.NullMarked;

/// The public directory over HTTP.
@NullMarked
package quebec.esja.site.directory;

import org.jspecify.annotations.NullMarked;

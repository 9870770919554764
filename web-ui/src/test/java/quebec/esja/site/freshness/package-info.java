/// « Toujours vrai ? » over HTTP.
@NullMarked
package quebec.esja.site.freshness;

import org.jspecify.annotations.NullMarked;

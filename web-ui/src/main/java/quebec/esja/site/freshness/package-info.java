/// « Toujours vrai ? »: the page of a link by which a person confirms a profile without signing in.
@NullMarked
package quebec.esja.site.freshness;

import org.jspecify.annotations.NullMarked;

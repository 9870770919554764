/// « Dites au Pôle ce que vous cherchez »: the public form of a need, and the link that confirms its address.
@NullMarked
package quebec.esja.site.needs;

import org.jspecify.annotations.NullMarked;

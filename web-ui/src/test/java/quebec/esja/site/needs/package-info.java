@NullMarked
package quebec.esja.site.needs;

import org.jspecify.annotations.NullMarked;

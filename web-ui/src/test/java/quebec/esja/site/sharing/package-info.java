@NullMarked
package quebec.esja.site.sharing;

import org.jspecify.annotations.NullMarked;

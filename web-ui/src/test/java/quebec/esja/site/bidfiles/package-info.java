@NullMarked
package quebec.esja.site.bidfiles;

import org.jspecify.annotations.NullMarked;

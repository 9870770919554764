@NullMarked
package quebec.esja.site.pictures;

import org.jspecify.annotations.NullMarked;

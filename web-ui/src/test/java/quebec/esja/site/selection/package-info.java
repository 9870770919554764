/// A visitor's selection, as served.
@NullMarked
package quebec.esja.site.selection;

import org.jspecify.annotations.NullMarked;

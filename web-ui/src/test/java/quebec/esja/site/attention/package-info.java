/// Who counts as a person.
@NullMarked
package quebec.esja.site.attention;

import org.jspecify.annotations.NullMarked;

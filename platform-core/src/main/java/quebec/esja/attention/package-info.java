/// How often an enterprise is seen, by month, without keeping anything of those who look.
@NullMarked
package quebec.esja.attention;

import org.jspecify.annotations.NullMarked;

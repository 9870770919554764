/// What people, not robots, look at on the public site. Nothing of theirs is read but the name of their program, and nothing is kept.
@NullMarked
package quebec.esja.site.attention;

import org.jspecify.annotations.NullMarked;

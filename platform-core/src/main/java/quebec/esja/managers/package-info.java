/// The people who keep an enterprise's profile, with the part of each: managers invite, take out, and give another part; all may leave.
@NullMarked
package quebec.esja.managers;

import org.jspecify.annotations.NullMarked;

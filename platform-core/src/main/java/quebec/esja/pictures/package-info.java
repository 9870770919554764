/// The logo and the pictures of an enterprise and of what it sells: kept clean, described, ordered, shown once they may be.
@NullMarked
package quebec.esja.pictures;

import org.jspecify.annotations.NullMarked;

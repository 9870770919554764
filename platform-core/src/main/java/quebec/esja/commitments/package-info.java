/// Declarations by which buyers commit to consider social-economy enterprises: what they say, who signed them, until when.
@NullMarked
package quebec.esja.commitments;

import org.jspecify.annotations.NullMarked;

/// What enterprises answer a need: interested, together with others, or not this time; and what its buyer is told and asks in return.
@NullMarked
package quebec.esja.replies;

import org.jspecify.annotations.NullMarked;

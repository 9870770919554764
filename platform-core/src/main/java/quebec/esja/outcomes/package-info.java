/// How a need goes on once it is answered: what its buyer says to those who are interested, how it ends, and the contract that comes of it.
@NullMarked
package quebec.esja.outcomes;

import org.jspecify.annotations.NullMarked;

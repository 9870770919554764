/// The local servers and their launcher, as processes.
@NullMarked
package quebec.esja.local;

import org.jspecify.annotations.NullMarked;

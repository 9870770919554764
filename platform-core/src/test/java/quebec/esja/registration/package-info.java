/// Tests of how an enterprise enters a Pôle.
@NullMarked
package quebec.esja.registration;

import org.jspecify.annotations.NullMarked;

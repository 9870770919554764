/// How an enterprise enters a Pôle: it registers itself, proves its address, is reviewed against art. 3, is claimed by its people.
@NullMarked
package quebec.esja.registration;

import org.jspecify.annotations.NullMarked;

/// The public forms by which an enterprise enters a Pôle, is claimed, and answers the letters that follow.
@NullMarked
package quebec.esja.site.registration;

import org.jspecify.annotations.NullMarked;

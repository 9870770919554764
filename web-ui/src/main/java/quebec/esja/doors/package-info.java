/// The doors of the public site and the API: each request gets its language and its Pôle here, and nowhere else.
@NullMarked
package quebec.esja.doors;

import org.jspecify.annotations.NullMarked;

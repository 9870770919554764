@NullMarked
package quebec.esja.solicitation;

import org.jspecify.annotations.NullMarked;

@NullMarked
package quebec.esja.security;

import org.jspecify.annotations.NullMarked;

@NullMarked
package quebec.esja.api;

import org.jspecify.annotations.NullMarked;

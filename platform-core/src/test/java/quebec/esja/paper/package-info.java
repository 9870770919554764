@NullMarked
package quebec.esja.paper;

import org.jspecify.annotations.NullMarked;

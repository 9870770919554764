@NullMarked
package quebec.esja.search;

import org.jspecify.annotations.NullMarked;

@NullMarked
package quebec.esja.freshness;

import org.jspecify.annotations.NullMarked;

@NullMarked
package quebec.esja.exchange;

import org.jspecify.annotations.NullMarked;

@NullMarked
package quebec.esja.matching;

import org.jspecify.annotations.NullMarked;

@NullMarked
package quebec.esja.province;

import org.jspecify.annotations.NullMarked;

@NullMarked
package quebec.esja.bidfile;

import org.jspecify.annotations.NullMarked;

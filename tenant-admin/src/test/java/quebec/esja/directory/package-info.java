@NullMarked
package quebec.esja.directory;

import org.jspecify.annotations.NullMarked;

@NullMarked
package quebec.esja.files;

import org.jspecify.annotations.NullMarked;

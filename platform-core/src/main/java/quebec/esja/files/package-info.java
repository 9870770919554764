/// Files of a Pôle, in its schema: checked for size and true content before they are kept.
@NullMarked
package quebec.esja.files;

import org.jspecify.annotations.NullMarked;

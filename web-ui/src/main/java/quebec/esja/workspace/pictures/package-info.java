/// Where people add, describe and order the pictures of their enterprise.
@NullMarked
package quebec.esja.workspace.pictures;

import org.jspecify.annotations.NullMarked;

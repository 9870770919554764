/// What is done to many enterprises at once, and undone, in the schemas of two Pôles.
@NullMarked
package quebec.esja.bulk;

import org.jspecify.annotations.NullMarked;

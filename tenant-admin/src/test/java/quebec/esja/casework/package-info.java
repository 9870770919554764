/// The team's notes, tags and list, in the schemas of two Pôles.
@NullMarked
package quebec.esja.casework;

import org.jspecify.annotations.NullMarked;

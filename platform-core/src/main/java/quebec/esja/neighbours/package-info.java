/// Enterprises that other Pôles list, as a declaration of purchases recognizes them: only what their own Pôle publishes.
@NullMarked
package quebec.esja.neighbours;

import org.jspecify.annotations.NullMarked;

/// Enterprises of another Pôle in declarations, on a real database.
@NullMarked
package quebec.esja.neighbours;

import org.jspecify.annotations.NullMarked;

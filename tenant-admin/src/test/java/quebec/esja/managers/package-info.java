/// Who manages an enterprise, against a real database.
@NullMarked
package quebec.esja.managers;

import org.jspecify.annotations.NullMarked;

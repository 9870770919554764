/// Persons to contact against a real database.
@NullMarked
package quebec.esja.contacts;

import org.jspecify.annotations.NullMarked;

/// The people who manage an enterprise: they invite one another, leave, and are taken out. All have the same part.
@NullMarked
package quebec.esja.managers;

import org.jspecify.annotations.NullMarked;

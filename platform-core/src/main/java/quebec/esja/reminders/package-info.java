/// Reminds buyers of the declarations of purchases that are due.
@NullMarked
package quebec.esja.reminders;

import org.jspecify.annotations.NullMarked;

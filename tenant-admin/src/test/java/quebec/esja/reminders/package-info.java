@NullMarked
package quebec.esja.reminders;

import org.jspecify.annotations.NullMarked;

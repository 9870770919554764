/// The application's front door: its start, its addresses, and the parts people play.
@NullMarked
package quebec.esja;

import org.jspecify.annotations.NullMarked;

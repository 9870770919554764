/// What buyers look for and did not find: told to the Pôle by a public form, treated by its team, answered or closed with a reason.
@NullMarked
package quebec.esja.needs;

import org.jspecify.annotations.NullMarked;

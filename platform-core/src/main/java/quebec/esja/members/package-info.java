/// The people who have an account in a Pôle: its team, managers of enterprises, members of buyers.
@NullMarked
package quebec.esja.members;

import org.jspecify.annotations.NullMarked;

/// Makes accounts of invitations: the mail that lets a new member of a Pôle choose a password.
@NullMarked
package quebec.esja.invitations;

import org.jspecify.annotations.NullMarked;

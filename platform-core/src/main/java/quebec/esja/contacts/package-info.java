/// The persons one may contact at an enterprise: they agree themselves, they see who saw their details, and they withdraw.
@NullMarked
package quebec.esja.contacts;

import org.jspecify.annotations.NullMarked;

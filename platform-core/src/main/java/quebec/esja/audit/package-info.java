/// Who did what in a Pôle, kept in that Pôle's schema.
@NullMarked
package quebec.esja.audit;

import org.jspecify.annotations.NullMarked;

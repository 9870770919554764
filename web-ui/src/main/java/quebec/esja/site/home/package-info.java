/// The first pages a visitor sees: the province's, and each Pôle's own.
@NullMarked
package quebec.esja.site.home;

import org.jspecify.annotations.NullMarked;

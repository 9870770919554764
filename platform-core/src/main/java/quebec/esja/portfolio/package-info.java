/// The portfolio: the enterprises a search finds, as pages to print and to read with any reader, tagged PDF/UA-1.
@NullMarked
package quebec.esja.portfolio;

import org.jspecify.annotations.NullMarked;

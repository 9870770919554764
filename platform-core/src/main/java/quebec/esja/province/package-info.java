/// Figures on the whole province and on one Pôle: one dictionary, exact at every commit, and nobody's affairs told.
@NullMarked
package quebec.esja.province;

import org.jspecify.annotations.NullMarked;

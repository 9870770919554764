/// The territories of Québec: 17 regions, 104 MRC and equivalents, their municipalities; shared by all Pôles, dated.
@NullMarked
package quebec.esja.territory;

import org.jspecify.annotations.NullMarked;

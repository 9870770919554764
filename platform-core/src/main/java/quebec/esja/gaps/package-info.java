/// The gap map: what was looked for in vain, by sector and MRC, against who delivers there. It counts searches, never people.
@NullMarked
package quebec.esja.gaps;

import org.jspecify.annotations.NullMarked;

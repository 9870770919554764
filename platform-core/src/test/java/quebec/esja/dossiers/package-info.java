@NullMarked
package quebec.esja.dossiers;

import org.jspecify.annotations.NullMarked;

/// Where an enterprise keeps its bid file and shows it, and where a buyer reads those it is shown.
@NullMarked
package quebec.esja.workspace.bidfiles;

import org.jspecify.annotations.NullMarked;

/// The team's list of enterprises, in a browser.
@NullMarked
package quebec.esja.workspace.enterprises;

import org.jspecify.annotations.NullMarked;

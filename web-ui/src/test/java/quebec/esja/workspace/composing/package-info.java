/// The portfolio composer, in a browser.
@NullMarked
package quebec.esja.workspace.composing;

import org.jspecify.annotations.NullMarked;

/// The enterprises of the workspace, in a real browser.
@NullMarked
package quebec.esja.workspace.suppliers;

import org.jspecify.annotations.NullMarked;

/// The persons to contact in the workspace, in a browser.
@NullMarked
package quebec.esja.workspace.contacts;

import org.jspecify.annotations.NullMarked;

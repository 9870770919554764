/// The page of public notices, without a browser.
@NullMarked
package quebec.esja.workspace.seao;

import org.jspecify.annotations.NullMarked;

/// How the workspace is tested without a browser.
@NullMarked
package quebec.esja.workspace;

import org.jspecify.annotations.NullMarked;

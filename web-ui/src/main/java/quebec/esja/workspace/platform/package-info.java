/// The operator's pages: the Pôles of the deployment, and the assistant that opens one.
@NullMarked
package quebec.esja.workspace.platform;

import org.jspecify.annotations.NullMarked;

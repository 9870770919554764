/// Documents that one downloads from the workspace: asked for at each request, kept nowhere.
@NullMarked
package quebec.esja.workspace.documents;

import org.jspecify.annotations.NullMarked;

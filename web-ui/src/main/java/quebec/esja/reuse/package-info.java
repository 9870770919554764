/// What another Pôle publishes about an enterprise, shown before it is taken up: on the form of registration and in the workspace.
@NullMarked
package quebec.esja.reuse;

import org.jspecify.annotations.NullMarked;

/// Where a person arrives after signing in.
@NullMarked
package quebec.esja.workspace.home;

import org.jspecify.annotations.NullMarked;

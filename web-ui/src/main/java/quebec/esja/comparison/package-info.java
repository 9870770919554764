/// Enterprises side by side, on the public site and in the workspace.
@NullMarked
package quebec.esja.comparison;

import org.jspecify.annotations.NullMarked;

@NullMarked
package quebec.esja.workspace.platform;

import org.jspecify.annotations.NullMarked;

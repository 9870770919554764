@NullMarked
package quebec.esja.workspace.settings;

import org.jspecify.annotations.NullMarked;

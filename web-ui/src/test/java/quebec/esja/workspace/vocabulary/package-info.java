@NullMarked
package quebec.esja.workspace.vocabulary;

import org.jspecify.annotations.NullMarked;

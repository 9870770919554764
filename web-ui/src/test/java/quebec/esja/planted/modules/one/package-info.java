/// Half of a circle of modules, planted.
@NullMarked
package quebec.esja.planted.modules.one;

import org.jspecify.annotations.NullMarked;

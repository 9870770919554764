/// Half of a circle of modules, planted.
@NullMarked
package quebec.esja.planted.modules.two;

import org.jspecify.annotations.NullMarked;

@NullMarked
package quebec.esja.organizations;

import org.jspecify.annotations.NullMarked;

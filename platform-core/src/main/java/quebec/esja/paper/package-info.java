/// Paper: tagged, accessible documents set in the house's type. What is on the pages, other packages say.
@NullMarked
package quebec.esja.paper;

import org.jspecify.annotations.NullMarked;

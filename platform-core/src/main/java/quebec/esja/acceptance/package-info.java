/// What the Pôle accepted of each profile, and what its managers changed since.
@NullMarked
package quebec.esja.acceptance;

import org.jspecify.annotations.NullMarked;

/// Accepted profiles and their changes, in the schemas of two Pôles.
@NullMarked
package quebec.esja.acceptance;

import org.jspecify.annotations.NullMarked;

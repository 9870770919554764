/// What buyers declare to have bought from social-economy enterprises over a period: typed, pasted or read from their accounts,
/// reviewed, signed, amended with its history.
@NullMarked
package quebec.esja.declarations;

import org.jspecify.annotations.NullMarked;

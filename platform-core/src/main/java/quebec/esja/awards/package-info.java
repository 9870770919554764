/// What SEAO says of a Pôle's enterprises: the contracts they seem to have obtained, and those it corroborates.
@NullMarked
package quebec.esja.awards;

import org.jspecify.annotations.NullMarked;

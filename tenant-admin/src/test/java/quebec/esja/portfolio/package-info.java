/// What a portfolio takes from the database of its Pôle, and of no other.
@NullMarked
package quebec.esja.portfolio;

import org.jspecify.annotations.NullMarked;

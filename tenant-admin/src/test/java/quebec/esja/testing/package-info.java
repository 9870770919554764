/// What the database tests stand on: a province with two Pôles, opened as in production.
@NullMarked
package quebec.esja.testing;

import org.jspecify.annotations.NullMarked;

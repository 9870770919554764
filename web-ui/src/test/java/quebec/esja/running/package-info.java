/// The real application, running for tests: two Pôles, a real database, a real browser.
@NullMarked
package quebec.esja.running;

import org.jspecify.annotations.NullMarked;

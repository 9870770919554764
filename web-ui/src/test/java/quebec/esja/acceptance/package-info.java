/// The product as a person meets it: `./esja run`, a browser, the mail, and the ways of the eight people who make a region live.
@NullMarked
package quebec.esja.acceptance;

import org.jspecify.annotations.NullMarked;

@NullMarked
package quebec.esja.spreadsheets;

import org.jspecify.annotations.NullMarked;

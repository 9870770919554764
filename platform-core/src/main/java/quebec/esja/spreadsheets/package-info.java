/// Reads files of rows, CSV or Excel, as people really keep them: one table of cleaned texts, or a reason why not.
@NullMarked
package quebec.esja.spreadsheets;

import org.jspecify.annotations.NullMarked;

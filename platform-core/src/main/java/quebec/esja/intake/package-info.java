/// Brings enterprises in from a spreadsheet as people really keep them: read, understood, shown, then imported whole or not at all.
@NullMarked
package quebec.esja.intake;

import org.jspecify.annotations.NullMarked;

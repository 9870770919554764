/// Brings enterprises in from a spreadsheet: dropped, looked over, corrected, imported.
@NullMarked
package quebec.esja.workspace.intake;

import org.jspecify.annotations.NullMarked;

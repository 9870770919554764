package quebec.esja.declarations;

import java.util.List;
import quebec.esja.spreadsheets.SpreadsheetReading;

/// What became of an extract that was dropped or pasted, or of a word on its columns.
public sealed interface FileOutcome {

    record Taken(AccountFile file) implements FileOutcome {}

    /// It is kept, and a person must say which columns hold the supplier and the amount.
    record ColumnsUnknown(AccountFile file) implements FileOutcome {}

    record NotReadable(SpreadsheetReading.Reason reason, List<Object> arguments)
            implements FileOutcome {
        public NotReadable {
            arguments = List.copyOf(arguments);
        }
    }

    /// All its dates lie outside the period; nothing of it is kept.
    record OtherYear(int year, int percent) implements FileOutcome {}

    record NoAmounts() implements FileOutcome {}

    /// There is no draft of that declaration, or it is another buyer's.
    record NotAllowed() implements FileOutcome {}
}

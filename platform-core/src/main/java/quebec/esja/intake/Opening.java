package quebec.esja.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import quebec.esja.spreadsheets.SpreadsheetReading;

/// What became of a dropped file.
public sealed interface Opening {

    /// It is read and previewed.
    ///
    /// @param importedBefore when the very same file was imported already
    record Opened(BatchId batch, Optional<Instant> importedBefore) implements Opening {}

    /// It is no file of enterprises.
    record Refused(SpreadsheetReading.Reason reason, List<Object> arguments) implements Opening {}
}

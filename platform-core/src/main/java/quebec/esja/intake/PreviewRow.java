package quebec.esja.intake;

import java.util.List;
import java.util.Optional;
import quebec.esja.rows.Note;

/// A row of the file as the preview shows it.
///
/// @param number       in the file
/// @param municipality its name, when it was resolved
/// @param taken        whether it was imported
public record PreviewRow(
        int number,
        String name,
        Optional<String> municipality,
        RowOutcome outcome,
        List<Note> notes,
        boolean taken) {}

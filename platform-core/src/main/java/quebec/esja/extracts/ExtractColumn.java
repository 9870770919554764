package quebec.esja.extracts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quebec.esja.rows.Column.Certainty;

/// A column of an extract, and what it was understood to hold.
///
/// @param index   from 0
/// @param header  as written; its letter (A, B…) when there is none
/// @param field   null when nothing of it is read
/// @param samples up to three values, as written
public record ExtractColumn(
        int index,
        String header,
        @Nullable ExtractField field,
        Certainty certainty,
        List<String> samples) {

    public ExtractColumn {
        samples = List.copyOf(samples);
    }

    public ExtractColumn with(@Nullable ExtractField chosen, Certainty how) {
        return new ExtractColumn(index, header, chosen, how, samples);
    }
}

package quebec.esja.rows;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A column of the file, and what it was understood to hold.
///
/// @param index     from 0
/// @param header    as written; its letter (A, B…) when the file has no header
/// @param field     null when nothing of it is taken in
/// @param samples   up to three values, as written
public record Column(
        int index,
        String header,
        @Nullable Field field,
        Certainty certainty,
        List<String> samples) {

    public Column {
        samples = List.copyOf(samples);
    }

    /// How a column was understood.
    public enum Certainty {
        /// Its header is one of the usual ones.
        SURE,
        /// Its header resembles one.
        LIKELY,
        /// Its values have the form of such a thing.
        GUESSED,
        /// A person said so.
        CHOSEN,
        /// It was not understood, or a better column holds the same.
        NONE;

        /// The key of its label.
        public String key() {
            return "intake.certainty." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Column with(@Nullable Field chosen, Certainty how) {
        return new Column(index, header, chosen, how, samples);
    }
}

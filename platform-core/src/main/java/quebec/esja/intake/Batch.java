package quebec.esja.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quebec.esja.rows.Column;

/// A file, how it was understood, and what became of it.
///
/// @param format    as [Spreadsheet#format]
/// @param counts    rows by what they would do; a kind without rows is absent
/// @param questions written places for a person to choose
/// @param options   as last asked
/// @param held      rows that were not taken in and are worth mending
public record Batch(
        BatchId id,
        String fileName,
        String format,
        Status status,
        List<Column> columns,
        Map<RowOutcome.Kind, Integer> counts,
        List<PlaceQuestion> questions,
        Options options,
        Result result,
        int held,
        String openedBy,
        Instant openedAt,
        Optional<Instant> importedAt) {

    /// Where the batch stands.
    public enum Status {
        /// Shown, nothing written.
        PREVIEWED,
        /// Being imported.
        RUNNING,
        IMPORTED,
        /// The import broke off and nothing of it was written; it can be started again.
        FAILED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// What a person decides before importing.
    ///
    /// @param listAtOnce  complete new enterprises become public at once, the Pôle having vetted them; otherwise they wait for review
    /// @param updateKnown fields that differ are rewritten for enterprises the Pôle already has
    public record Options(boolean listAtOnce, boolean updateKnown) {}

    /// What an import wrote; zeros before.
    public record Result(int created, int updated, int listed) {}

    public int count(RowOutcome.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    public int rows() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// How many rows an import with those options would take in.
    public int toImport(Options chosen) {
        return count(RowOutcome.Kind.NEW)
                + (chosen.updateKnown() ? count(RowOutcome.Kind.UPDATE) : 0);
    }
}

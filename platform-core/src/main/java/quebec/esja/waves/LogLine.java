package quebec.esja.waves;

import java.time.Instant;
import java.util.List;

/// A line of the log of equal treatment.
///
/// @param supplier name of the enterprise, as it was then; empty when it is about none
/// @param by       who did it; empty for the software
/// @param words    why, in words
public record LogLine(Instant at, LogEvent event, String supplier, String by, List<String> words) {

    public LogLine {
        words = List.copyOf(words);
    }
}

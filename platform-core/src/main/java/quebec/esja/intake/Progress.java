package quebec.esja.intake;

import java.time.Duration;
import java.time.Instant;

/// How far an import is.
///
/// @param done  rows written so far; none of them is to be seen before all are
/// @param at    when this was said
public record Progress(int done, int total, Instant at) {

    /// After this long without a word the import has stopped, with the program that did it.
    static final Duration SILENCE = Duration.ofMinutes(2);

    boolean isSilent(Instant now) {
        return at.plus(SILENCE).isBefore(now);
    }
}

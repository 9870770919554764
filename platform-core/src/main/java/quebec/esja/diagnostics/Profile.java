package quebec.esja.diagnostics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The result of a run, section after section, beside the former run and the peers.
///
/// @param formerOn the day of the former run; none when this is the first
/// @param compared whether the peers are told in one section at least
public record Profile(
        List<Line> lines,
        Optional<BigDecimal> score,
        Optional<LocalDate> formerOn,
        boolean compared) {

    public Profile {
        lines = List.copyOf(lines);
    }

    /// @param former score of that section in the former run, where it had one
    public record Line(
            Questionnaire.Section section,
            Scores.OfSection score,
            Optional<BigDecimal> former,
            Optional<Peers.Median> peers) {}

    /// How many questions with points were asked and left unanswered.
    public int unanswered() {
        return lines.stream()
                .mapToInt(line -> line.score().asked() - line.score().answered())
                .sum();
    }
}

package quebec.esja.diagnostics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DiagnosticId;

/// One run of a buyer: open while it is filled, then submitted and never changed.
///
/// @param number     of the version of the questionnaire with which it began
/// @param assistedBy the person of the team with whom it was filled, if any
public record Diagnostic(
        DiagnosticId id,
        BuyerId buyer,
        String buyerName,
        int number,
        Questionnaire questionnaire,
        Answers answers,
        Instant startedAt,
        String startedBy,
        Instant changedAt,
        String changedBy,
        Optional<String> assistedBy,
        Optional<Submission> submission) {

    /// @param score of the whole, from 0 to 100; none when nothing with points was answered
    public record Submission(
            Instant at, String by, List<Scores.OfSection> sections, Optional<BigDecimal> score) {

        public Submission {
            sections = List.copyOf(sections);
        }

        /// The sections that have a score.
        public Map<String, BigDecimal> bySection() {
            return sections.stream()
                    .filter(section -> section.score().isPresent())
                    .collect(
                            Collectors.toMap(
                                    Scores.OfSection::section,
                                    section -> section.score().orElseThrow()));
        }
    }
}

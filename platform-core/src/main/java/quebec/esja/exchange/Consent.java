package quebec.esja.exchange;

import java.time.Instant;
import java.util.Optional;

/// Whether the buyer of a need lets its Pôle offer it to a neighbour.
///
/// @param answer absent while nobody answered
public record Consent(Instant askedAt, String askedBy, Optional<Answer> answer) {

    /// @param by    who answered
    /// @param whole whether it was asked about the questions and the documents too
    public record Answer(boolean agreed, Instant at, String by, boolean whole) {}

    /// When the buyer agreed, if that is what it last said.
    public Optional<Instant> given() {
        return answer.filter(Answer::agreed).map(Answer::at);
    }

    /// Whether it lets the questions and the documents leave.
    public boolean coversAll() {
        return answer.filter(Answer::agreed).filter(Answer::whole).isPresent();
    }
}

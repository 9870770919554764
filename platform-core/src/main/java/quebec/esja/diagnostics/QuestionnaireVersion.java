package quebec.esja.diagnostics;

import java.time.Instant;
import java.util.Optional;

/// A version of the Pôle's questionnaire.
///
/// @param number    from 1, in the order of the versions
/// @param published none for the draft
public record QuestionnaireVersion(
        int number, Questionnaire questionnaire, Optional<Published> published) {

    public record Published(Instant at, String by) {}
}

package quebec.esja.diagnostics;

import java.util.List;

/// What became of a change to the questionnaire. Nothing is written unless it was kept.
public sealed interface QuestionnaireChange {

    record Kept(QuestionnaireVersion version) implements QuestionnaireChange {}

    record Refused(List<QuestionnaireRules.Problem> problems) implements QuestionnaireChange {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Someone else changed the same thing meanwhile, or it is there no more.
    record Stale(QuestionnaireVersion now) implements QuestionnaireChange {}
}

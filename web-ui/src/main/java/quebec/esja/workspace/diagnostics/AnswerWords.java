package quebec.esja.workspace.diagnostics;

import quebec.esja.diagnostics.Questionnaire.Question;
import quebec.esja.texts.Texts;

/// How answers read.
final class AnswerWords {

    private AnswerWords() {}

    /// @param value one of those the question accepts
    static String of(Question question, String value, Texts texts) {
        return switch (question.kind()) {
            case SINGLE ->
                    question.choices().stream()
                            .filter(choice -> choice.key().equals(value))
                            .map(choice -> choice.text().in(texts.language().locale()))
                            .findFirst()
                            .orElse(value);
            case YES_NO -> texts.get("diagnostic.answer." + value);
            case SCALE, CATEGORY, TEXT -> value;
        };
    }
}

package quebec.esja.labels;

import java.util.List;

/// One thing to mend in [LabelData].
///
/// @param key       of the text that says what to do, as `labels.refusal.expiry`
/// @param arguments of that text
public record LabelProblem(String key, List<String> arguments) {

    public LabelProblem {
        arguments = List.copyOf(arguments);
    }

    LabelProblem(String key, String... arguments) {
        this("labels.refusal." + key, List.of(arguments));
    }
}

package quebec.esja.labels;

import java.util.List;

/// What became of a declaration. Nothing is written unless it was saved.
public sealed interface LabelChange {

    record Saved() implements LabelChange {}

    record Refused(List<LabelProblem> problems) implements LabelChange {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}

package quebec.esja.workspace.platform;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.ErrorSummary;
import quebec.esja.workspace.TenantUi;

/// One step of the assistant. It keeps its fields as long as the assistant is open, so what was typed is never lost.
abstract class OpeningStep extends Div {

    private static final long serialVersionUID = 1L;

    private final transient List<ErrorSummary.Line> problems = new ArrayList<>();
    private final String title;

    OpeningStep(String title) {
        this.title = title;
        addClassName("opening-step");
    }

    /// Key of the step's name.
    final String title() {
        return title;
    }

    /// Looks at the fields, marks those to mend, and tells what is wrong.
    final List<ErrorSummary.Line> problems() {
        problems.clear();
        check();
        return List.copyOf(problems);
    }

    abstract void check();

    /// What the step adds to the summary: a term and its value.
    abstract List<Fact> facts();

    /// Called each time the step is shown again.
    void shown() {}

    /// One line of the summary.
    record Fact(String term, String value) {}

    /// Marks the field when there is something to mend in it.
    final <F extends HasValue<?, ?> & HasValidationProperties> void mark(
            F field, Optional<String> problem) {
        field.setInvalid(problem.isPresent());
        field.setErrorMessage(problem.orElse(""));
        problem.ifPresent(sentence -> problems.add(ErrorSummary.Line.of(field, sentence)));
    }

    /// Something to mend that belongs to no single field.
    final void tell(String sentence) {
        problems.add(new ErrorSummary.Line(sentence, null));
    }

    static Optional<String> problem(boolean wrong, String sentence) {
        return wrong ? Optional.of(sentence) : Optional.empty();
    }

    static boolean outside(String typed, int least, int most) {
        int length = typed.strip().length();
        return length < least || length > most;
    }

    static String t(String key, Object... arguments) {
        return Texts.of(language()).get(key, arguments);
    }

    static Formats formats() {
        return Formats.of(language());
    }

    static Language language() {
        return TenantUi.here().language();
    }
}

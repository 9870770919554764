package quebec.esja.workspace.diagnostics;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quebec.esja.diagnostics.Questionnaire.Condition;
import quebec.esja.diagnostics.Questionnaire.Question;
import quebec.esja.texts.Texts;

/// On which answers to an earlier question a section or a question rests.
final class ConditionFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient List<Question> earlier;
    private final transient Texts texts;
    private final Select<Question> question = new Select<>();
    private final CheckboxGroup<String> oneOf = new CheckboxGroup<>();

    /// @param earlier the questions that come before and are answered by choosing
    ConditionFields(List<Question> earlier, Texts texts) {
        this.earlier = earlier;
        this.texts = texts;
        addClassName("dialog-fields");
        question.setLabel(texts.get("diagnostic.builder.condition"));
        question.setItems(earlier);
        question.setItemLabelGenerator(one ->
                one == null
                        ? texts.get("diagnostic.builder.always")
                        : one.text().in(texts.language().locale()));
        question.setEmptySelectionAllowed(true);
        question.setEmptySelectionCaption(texts.get("diagnostic.builder.always"));
        question.setWidthFull();
        question.addValueChangeListener(change -> answers(change.getValue()));
        oneOf.setLabel(texts.get("diagnostic.builder.one-of"));
        oneOf.setVisible(false);
        setVisible(!earlier.isEmpty());
        add(question, oneOf);
    }

    private void answers(@Nullable Question chosen) {
        oneOf.setVisible(chosen != null);
        oneOf.setItems(chosen == null ? List.of() : chosen.values());
        oneOf.setItemLabelGenerator(
                value -> chosen == null ? value : AnswerWords.of(chosen, value, texts));
    }

    void show(Optional<Condition> condition) {
        var named =
                condition.flatMap(one ->
                        earlier.stream()
                                .filter(question -> question.key().equals(one.question()))
                                .findFirst());
        question.setValue(named.orElse(null));
        if (named.isPresent()) {
            oneOf.setValue(condition.orElseThrow().oneOf());
        }
    }

    Optional<Condition> condition() {
        return Optional.ofNullable(question.getValue())
                .map(one -> new Condition(one.key(), oneOf.getValue()));
    }
}

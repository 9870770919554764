package quebec.esja.workspace.diagnostics;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import quebec.esja.diagnostics.QuestionKind;
import quebec.esja.diagnostics.Questionnaire;
import quebec.esja.diagnostics.Questionnaire.Question;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.Term;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// One question and its answer, which is told as soon as it changes.
final class QuestionField extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Question question;
    private final transient Texts texts;
    private final transient Nomenclature nomenclature;
    private final AbstractField<?, String> field;
    private final Button clear = new Button();
    private String seen = "";

    /// @param changed told each time the person changes the answer
    QuestionField(
            Question question,
            Language language,
            Nomenclature nomenclature,
            Consumer<QuestionField> changed) {
        this.question = question;
        this.texts = Texts.of(language);
        this.nomenclature = nomenclature;
        this.field =
                switch (question.kind()) {
                    case SINGLE, YES_NO, SCALE -> choices(language);
                    case CATEGORY -> categories(language);
                    case TEXT -> words(language);
                };
        addClassName("question");
        clear.setText(texts.get("diagnostic.clear"));
        clear.getElement()
                .setAttribute("aria-label", texts.get("diagnostic.clear.of", said(language)));
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        clear.addClickListener(_ -> field.setValue(field.getEmptyValue()));
        clear.setVisible(false);
        field.addValueChangeListener(change -> {
            clear.setVisible(field instanceof RadioButtonGroup && !field.isEmpty());
            if (!value().equals(seen)) {
                changed.accept(this);
            }
        });
        add((Component) field, clear);
    }

    private AbstractField<?, String> choices(Language language) {
        var group = new RadioButtonGroup<String>();
        group.setLabel(said(language));
        group.setHelperText(question.help().in(language.locale()));
        group.setItems(question.values());
        group.setItemLabelGenerator(this::label);
        return group;
    }

    private AbstractField<?, String> categories(Language language) {
        var box = new ComboBox<String>(said(language));
        box.setHelperText(question.help().in(language.locale()));
        box.setItems(nomenclature.categories().stream().map(Term::code).toList());
        box.setItemLabelGenerator(this::label);
        box.setClearButtonVisible(true);
        return box;
    }

    private AbstractField<?, String> words(Language language) {
        var area = new TextArea(said(language));
        area.setHelperText(question.help().in(language.locale()));
        area.setMaxLength(Questionnaire.LONGEST_ANSWER);
        return area;
    }

    private String said(Language language) {
        return question.text().in(language.locale());
    }

    /// How an answer reads.
    String label(String value) {
        if (value.isEmpty()) {
            return texts.get("diagnostic.no-answer");
        }
        return question.kind() == QuestionKind.CATEGORY
                ? nomenclature
                        .category(value)
                        .map(term -> term.name().in(texts.language().locale()))
                        .orElse(value)
                : AnswerWords.of(question, value, texts);
    }

    Question question() {
        return question;
    }

    /// What stands in the field; blank without an answer.
    String value() {
        var value = field.getValue();
        return value == null ? "" : value.strip();
    }

    /// The answer that is known to be kept.
    String seen() {
        return seen;
    }

    /// Shows the answer that is kept.
    void show(String kept) {
        seen = kept;
        if (!value().equals(kept)) {
            field.setValue(kept.isEmpty() ? field.getEmptyValue() : kept);
        }
        clear.setVisible(field instanceof RadioButtonGroup && !kept.isEmpty());
    }

    /// Learns which answer is kept, and leaves alone what stands in the field.
    void seenAs(String kept) {
        seen = kept;
    }

    /// Whether someone may be typing in it now.
    boolean typed() {
        return field instanceof TextArea;
    }

    void focus() {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}

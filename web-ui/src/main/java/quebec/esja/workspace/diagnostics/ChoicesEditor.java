package quebec.esja.workspace.diagnostics;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import quebec.esja.diagnostics.Questionnaire.Choice;
import quebec.esja.diagnostics.QuestionnaireRules;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.texts.Texts;

/// The choices of a question, each in two languages with its points.
final class ChoicesEditor extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final Div list = new Div();
    private final transient List<Line> lines = new ArrayList<>();

    /// One choice being written.
    private record Line(String key, TextField french, TextField english, IntegerField points) {

        Choice choice() {
            return new Choice(
                    key,
                    new LocalizedText(french.getValue().strip(), english.getValue().strip()),
                    points.getValue() == null ? 0 : points.getValue());
        }
    }

    ChoicesEditor(Texts texts) {
        this.texts = texts;
        addClassName("dialog-fields");
        list.addClassName("dialog-fields");
        add(
                new H3(texts.get("diagnostic.builder.choices")),
                list,
                new Button(
                        texts.get("diagnostic.builder.choice.add"),
                        _ -> add(new Choice(Keys.fresh("c"), LocalizedText.EMPTY, 0))));
    }

    void show(List<Choice> choices) {
        list.removeAll();
        lines.clear();
        choices.forEach(this::add);
    }

    private void add(Choice choice) {
        var line =
                new Line(
                        choice.key(),
                        field("diagnostic.builder.choice.fr", choice.text().fr()),
                        field("diagnostic.builder.choice.en", choice.text().en()),
                        points(choice.points()));
        var row = new Div(line.french(), line.english(), line.points());
        row.addClassName("choice-row");
        var remove =
                new Button(
                        texts.get("diagnostic.builder.choice.remove"),
                        _ -> {
                            lines.remove(line);
                            list.remove(row);
                        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        row.add(remove);
        lines.add(line);
        list.add(row);
    }

    private TextField field(String key, String value) {
        var field = new TextField(texts.get(key));
        field.setMaxLength(QuestionnaireRules.LONGEST_CHOICE);
        field.setValue(value);
        return field;
    }

    private IntegerField points(int points) {
        var field = new IntegerField(texts.get("diagnostic.builder.points"));
        field.setMin(0);
        field.setMax(QuestionnaireRules.MOST_POINTS);
        field.setStepButtonsVisible(true);
        field.setValue(points);
        return field;
    }

    List<Choice> choices() {
        return lines.stream().map(Line::choice).toList();
    }
}

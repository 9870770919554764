package quebec.esja.workspace;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quebec.esja.texts.Texts;

/// What is wrong with a form, in one place, each line leading to its field.
public final class ErrorSummary extends Section {

    private static final long serialVersionUID = 1L;

    /// One thing to mend.
    public record Line(String sentence, @Nullable Focusable<?> field) {

        public static Line of(HasValue<?, ?> field, String message) {
            var label = field instanceof HasLabel labelled ? labelled.getLabel() : null;
            var sentence = label == null || label.isBlank() ? message : label + " — " + message;
            return new Line(sentence, field instanceof Focusable<?> focusable ? focusable : null);
        }
    }

    public ErrorSummary() {
        addClassName("error-summary");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        clear();
    }

    public void clear() {
        removeAll();
        setVisible(false);
    }

    public void show(List<Line> lines) {
        removeAll();
        var title =
                Texts.of(TenantUi.here().language()).get("workspace.errors.title", lines.size());
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(component(line))));
        add(new H2(title), list);
        setVisible(true);
        getElement().callJsFunction("focus");
    }

    private static Component component(Line line) {
        var field = line.field();
        if (field == null) {
            return new Span(line.sentence());
        }
        var link = new NativeButton(line.sentence(), _ -> field.focus());
        link.addClassName("as-link");
        return link;
    }
}

package quebec.esja.workspace;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/// What an empty place says: that nothing is here yet, and what to do first.
public final class EmptyState extends Section {

    private static final long serialVersionUID = 1L;

    /// @param first the buttons or links that begin
    public EmptyState(String title, String sentence, Component... first) {
        addClassName("empty-state");
        add(new H2(title), new Paragraph(sentence));
        add(first);
    }
}

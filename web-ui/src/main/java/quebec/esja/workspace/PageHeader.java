package quebec.esja.workspace;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/// The head of a view: what it is, one sentence if it helps, and what can be done at the right.
public final class PageHeader extends Header {

    private static final long serialVersionUID = 1L;

    private final Div actions = new Div();
    private final Div words = new Div();

    public PageHeader(String title) {
        addClassName("page-header");
        words.add(new H1(title));
        words.addClassName("page-header-words");
        actions.addClassName("page-header-actions");
        add(words, actions);
    }

    public PageHeader withSentence(String sentence) {
        words.add(new Paragraph(sentence));
        return this;
    }

    /// Adds buttons; the one that matters most comes last.
    public PageHeader withActions(Component... buttons) {
        actions.add(buttons);
        return this;
    }
}

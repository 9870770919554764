package quebec.esja.workspace.bidfiles;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import quebec.esja.bidfile.BidDocument;
import quebec.esja.bidfile.BidWords;
import quebec.esja.texts.Texts;

/// A document in a list: what it is, how it stands, what can be done.
final class DocumentLine extends ListItem {

    private static final long serialVersionUID = 1L;

    DocumentLine(BidDocument document, LocalDate today, Texts texts, Component... actions) {
        addClassName("bid-document");
        var name = new Span(BidWords.name(document.details(), texts));
        name.addClassName("row-name");
        var standing = new Span(BidWords.standing(document, today, texts));
        standing.addClassNames("state", style(document.on(today)));
        var words = new Div(name, standing);
        words.addClassName("row-title");
        var facts = BidWords.facts(document.details(), texts);
        if (!facts.isEmpty()) {
            var told = new Span(facts);
            told.addClassName("hint");
            words.add(told);
        }
        add(words);
        if (actions.length > 0) {
            var buttons = new Div(actions);
            buttons.addClassName("row-actions");
            add(buttons);
        }
    }

    private static String style(BidDocument.Standing standing) {
        return switch (standing) {
            case UNLIMITED, VALID -> "state-done";
            case ENDING -> "state-todo";
            case EXPIRED -> "state-suspended";
        };
    }
}

package quebec.esja.workspace.buying;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import quebec.esja.search.Highlight;
import quebec.esja.site.Evidence;
import quebec.esja.site.directory.ResultsView.Card;
import quebec.esja.site.directory.ResultsView.Sold;

/// One enterprise that was found: what it sells, why it is there and how sure that is.
final class FoundCard extends ListItem {

    private static final long serialVersionUID = 1L;

    /// @param actions what the buyer may do with it
    FoundCard(Card card, Component... actions) {
        addClassName("found");
        var page = new Anchor(card.address());
        page.setRouterIgnore(true);
        mark(page, card.name());
        add(new H3(page), soft(card.location()));
        card.offering().ifPresent(matched -> add(sells(matched, card)));
        if (!card.why().isEmpty()) {
            var why = new UnorderedList();
            why.addClassName("found-why");
            card.why().forEach(reason -> why.add(new ListItem(reason)));
            add(why);
        }
        var foot = new Div();
        foot.addClassName("card-actions");
        if (!card.proof().isEmpty()) {
            foot.add(proof(card.proof()));
        }
        foot.add(soft(card.fresh()));
        foot.add(actions);
        add(foot);
    }

    private static Paragraph sells(Sold sold, Card card) {
        var matched = inLanguage(new Span(), sold.lang());
        mark(matched, sold.title());
        var sells = new Paragraph(matched);
        card.more()
                .forEach(title ->
                        sells.add(
                                new Text(" · "), inLanguage(new Span(title.text()), title.lang())));
        return sells;
    }

    private static Span inLanguage(Span text, @Nullable String lang) {
        if (lang != null) {
            text.getElement().setAttribute("lang", lang);
        }
        return text;
    }

    private static Span proof(String said) {
        var sign = new Span(Evidence.CONFIRMED.sign());
        sign.getElement().setAttribute("aria-hidden", "true");
        var proof = new Span(sign, new Span(said));
        proof.addClassNames("status", "evidence-confirmed");
        return proof;
    }

    private static Span soft(String said) {
        var text = new Span(said);
        text.addClassName("found-soft");
        return text;
    }

    private static void mark(HtmlContainer into, Highlight text) {
        for (var part : text.parts()) {
            if (part.matched()) {
                var mark = new HtmlContainer("mark");
                mark.setText(part.text());
                into.add(mark);
            } else {
                into.add(part.text());
            }
        }
    }
}

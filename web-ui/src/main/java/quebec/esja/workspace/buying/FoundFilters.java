package quebec.esja.workspace.buying;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import quebec.esja.site.Facet;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;

/// What could narrow a result, each with how many enterprises it leaves; closed on a phone, where the results come first.
final class FoundFilters extends Aside {

    private static final long serialVersionUID = 1L;

    /// Below this many pixels there is one column.
    private static final int PHONE = 760;

    private final Details all = new Details();

    FoundFilters(List<Facet> facets, Texts texts, Formats formats) {
        addClassName("found-filters");
        all.setSummaryText(texts.get("directory.filters"));
        var inside = new Div();
        facets.forEach(facet -> inside.add(details(facet, formats)));
        all.add(inside);
        all.setOpened(true);
        add(all);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var details = event.getUI().getPage().getExtendedClientDetails();
        all.setOpened(details.getWindowInnerWidth() >= PHONE);
    }

    private static Details details(Facet facet, Formats formats) {
        var choices = new UnorderedList();
        facet.choices().forEach(choice -> choices.add(new ListItem(link(choice, formats))));
        var details = new Details(facet.title(), choices);
        details.setOpened(facet.open());
        return details;
    }

    private static Anchor link(Facet.Choice choice, Formats formats) {
        var link = new Anchor(choice.address(), new Span(choice.text()));
        link.add(new Span(formats.number(choice.count())));
        if (choice.chosen()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}

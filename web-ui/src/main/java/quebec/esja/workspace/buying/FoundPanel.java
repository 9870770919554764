package quebec.esja.workspace.buying;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import quebec.esja.search.Found;
import quebec.esja.site.directory.ResultsView;
import quebec.esja.site.directory.ResultsView.Link;
import quebec.esja.site.directory.WaysOn;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// What a question found, in the words of the public directory: how it was taken, the filters with their counts, the enterprises, and
/// where to look further.
final class FoundPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient Formats formats;

    /// @param categories where one may enter when nothing answers
    /// @param actions    what the buyer may do with an enterprise
    FoundPanel(
            Finder.Answer answer,
            List<Link> categories,
            Language language,
            SerializableFunction<Found, Component> actions) {
        texts = Texts.of(language);
        formats = Formats.of(language);
        var view = answer.view();
        view.notices().forEach(notice -> add(notice(notice)));
        var results = new Section(head(view));
        results.addClassName("found-results");
        if (!view.chosen().isEmpty()) {
            results.add(chosen(view.chosen(), view.clear()));
        }
        if (view.total() == 0) {
            results.add(nothing(view, answer.waysOn(), categories));
        } else {
            var list = new OrderedList();
            list.addClassName("found-list");
            for (int i = 0; i < view.cards().size(); i++) {
                var found = answer.page().results().get(i);
                list.add(new FoundCard(view.cards().get(i), actions.apply(found)));
            }
            results.add(list);
            FoundLinks.pages(view.paging(), texts, formats).ifPresent(results::add);
            results.add(further(answer.waysOn()), takeAway(view.downloads()));
        }
        var page = new Div();
        page.addClassName("found-page");
        if (!view.facets().isEmpty()) {
            page.add(new FoundFilters(view.facets(), texts, formats));
        }
        page.add(results);
        add(page);
    }

    private static Component notice(ResultsView.Notice notice) {
        var shown = new Div(new Paragraph(notice.sentence()));
        shown.addClassName("found-notice");
        shown.getElement().setAttribute("role", "status");
        if (!notice.links().isEmpty()) {
            shown.add(FoundLinks.list("found-links", notice.sentence(), notice.links()));
        }
        return shown;
    }

    private Component head(ResultsView view) {
        var count = new H2(view.count());
        count.getElement().setAttribute("aria-live", "polite");
        var head = new Div(count);
        head.addClassName("found-head");
        if (view.total() > 1) {
            head.add(FoundLinks.list("found-links", texts.get("directory.sort"), view.sorts()));
        }
        return head;
    }

    private Component chosen(List<Link> filters, Optional<Link> clear) {
        var off =
                Stream.concat(
                                filters.stream()
                                        .map(filter ->
                                                Link.to("× " + filter.text(), filter.address())),
                                clear.stream())
                        .toList();
        return FoundLinks.list("found-links", texts.get("directory.chosen"), off);
    }

    private Component nothing(ResultsView view, WaysOn waysOn, List<Link> categories) {
        var title = texts.get("directory.none.title");
        var ways = new Div(new Paragraph(title));
        ways.addClassName("empty-state");
        if (!view.ways().isEmpty()) {
            ways.add(FoundLinks.list("found-ways", title, view.ways()));
        }
        if (!waysOn.categories().isEmpty()) {
            ways.add(FoundLinks.list("found-ways", title, waysOn.categories()));
        }
        ways.add(
                further(waysOn),
                new Paragraph(texts.get("directory.none.categories")),
                FoundLinks.list("found-links", texts.get("directory.none.categories"), categories));
        return ways;
    }

    private Component further(WaysOn waysOn) {
        var further = new Div();
        further.addClassName("found-further");
        if (waysOn.elsewhere()) {
            var title = texts.get("directory.elsewhere.title");
            var links = new ArrayList<>(waysOn.poles());
            waysOn.province().ifPresent(links::add);
            further.add(new Paragraph(title), FoundLinks.list("found-ways", title, links));
        }
        var tell = new Paragraph(new Span(waysOn.lead() + " "));
        waysOn.tell().forEach(way -> tell.add(FoundLinks.link(way)));
        further.add(tell);
        return further;
    }

    private Component takeAway(List<Link> downloads) {
        var title = texts.get("directory.downloads");
        var away = new Div(new Paragraph(title), FoundLinks.list("found-links", title, downloads));
        away.addClassName("found-further");
        return away;
    }
}

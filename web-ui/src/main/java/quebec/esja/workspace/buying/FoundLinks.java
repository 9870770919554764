package quebec.esja.workspace.buying;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import quebec.esja.site.Paging;
import quebec.esja.site.directory.ResultsView.Link;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;

/// Links from one search to another. Addresses that begin with `/` leave the workspace.
final class FoundLinks {

    private FoundLinks() {}

    static Anchor link(Link link) {
        var anchor = new Anchor(link.address(), link.text());
        anchor.setRouterIgnore(link.address().startsWith("/"));
        if (link.current()) {
            anchor.getElement().setAttribute("aria-current", "true");
        }
        return anchor;
    }

    /// @param name what the links are, for those who cannot see it
    static Component list(String style, String name, List<Link> links) {
        var list = new UnorderedList();
        list.addClassName(style);
        list.getElement().setAttribute("aria-label", name);
        links.forEach(link -> list.add(new ListItem(link(link))));
        return list;
    }

    /// The pages of a long result; nothing for a short one.
    static Optional<Component> pages(Paging paging, Texts texts, Formats formats) {
        if (paging.last() == 1) {
            return Optional.empty();
        }
        var links =
                Stream.of(
                                paging.previous().stream()
                                        .map(to -> Link.to(texts.get("site.paging.previous"), to)),
                                paging.numbers().stream()
                                        .map(page ->
                                                new Link(
                                                        formats.number(page),
                                                        paging.address().apply(page),
                                                        page == paging.current())),
                                paging.next().stream()
                                        .map(to -> Link.to(texts.get("site.paging.next"), to)))
                        .flatMap(Function.identity())
                        .toList();
        return Optional.of(list("found-links", texts.get("site.paging"), links));
    }
}

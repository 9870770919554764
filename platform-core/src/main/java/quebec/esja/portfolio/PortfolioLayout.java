package quebec.esja.portfolio;

import static quebec.esja.paper.Markup.tag;
import static quebec.esja.paper.Markup.text;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import quebec.esja.paper.Markup;
import quebec.esja.paper.Markup.Element;
import quebec.esja.paper.Typeface;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;

/// Lays a portfolio out: cover, contents, an entry per enterprise, index by category.
final class PortfolioLayout {

    /// From how many enterprises on an index by category helps.
    private static final int INDEXED = 8;

    private final Portfolio portfolio;
    private final Texts texts;
    private final Formats formats;

    private PortfolioLayout(Portfolio portfolio) {
        this.portfolio = portfolio;
        this.texts = Texts.of(portfolio.language());
        this.formats = Formats.of(portfolio.language());
    }

    /// The whole document, as XHTML.
    static String xhtml(Portfolio portfolio) {
        StringBuilder out = new StringBuilder(64_000).append("<!DOCTYPE html>");
        new PortfolioLayout(portfolio).document().write(out);
        return out.toString();
    }

    private Element document() {
        EntryLayout entries =
                new EntryLayout(portfolio.language(), portfolio.design().monochrome());
        List<Markup> body = new ArrayList<>();
        body.add(new CoverLayout(portfolio).cover());
        body.add(contents());
        int number = 0;
        for (Portfolio.Part part : portfolio.parts()) {
            List<Markup> sheets = new ArrayList<>();
            if (!part.title().isEmpty()) {
                sheets.add(tag("h2", "part-title", printable(part.title())));
            }
            for (int place = 0; place < part.entries().size(); place++) {
                Element entry = entries.entry(part.entries().get(place), anchor(number++));
                sheets.add(
                        portfolio.design().pages().turnBefore(place)
                                ? tag("div", "turn", entry)
                                : entry);
            }
            body.add(tag("div", "entries", sheets));
        }
        if (portfolio.entries().size() >= INDEXED) {
            body.add(index());
        }
        return tag("html", "", head(), tag("body", "", body))
                .with("xmlns", "http://www.w3.org/1999/xhtml")
                .with("lang", portfolio.language().code());
    }

    private Element head() {
        String name = portfolio.publisher().name();
        String title =
                portfolio.design().title().isEmpty()
                        ? texts.get("portfolio.document", name)
                        : portfolio.design().title();
        return tag(
                "head",
                "",
                tag("title", "", printable(title)),
                tag("meta", "")
                        .with("name", "description")
                        .with(
                                "content",
                                printable(texts.get("portfolio.description", name, date()))),
                tag("meta", "").with("name", "author").with("content", printable(name)),
                tag("meta", "")
                        .with("name", "subject")
                        .with("content", texts.get("portfolio.title")),
                bookmarks(),
                tag(
                        "style",
                        "",
                        PortfolioStyle.css(
                                portfolio.publisher().accent(),
                                portfolio.design().monochrome(),
                                printable(name),
                                printable(
                                        portfolio.design().title().isEmpty()
                                                ? texts.get("portfolio.title")
                                                : portfolio.design().title()),
                                texts.get(
                                        portfolio.publisher().demonstration()
                                                ? "portfolio.foot.demonstration"
                                                : "portfolio.foot",
                                        date()))));
    }

    private Element bookmarks() {
        List<Markup> marks = new ArrayList<>();
        marks.add(bookmark(texts.get("portfolio.contents"), "contents"));
        List<Markup> enterprises = new ArrayList<>();
        for (int i = 0; i < portfolio.entries().size(); i++) {
            enterprises.add(bookmark(printable(portfolio.entries().get(i).name()), anchor(i)));
        }
        marks.add(
                new Element(
                        "bookmark",
                        Map.of("name", texts.get("portfolio.enterprises"), "href", "#" + anchor(0)),
                        enterprises));
        if (portfolio.entries().size() >= INDEXED) {
            marks.add(bookmark(texts.get("portfolio.index"), "index"));
        }
        return tag("bookmarks", "", marks);
    }

    private static Element bookmark(String name, String anchor) {
        return tag("bookmark", "").with("name", name).with("href", "#" + anchor);
    }

    private Element contents() {
        List<Markup> all = new ArrayList<>();
        all.add(tag("h2", "", texts.get("portfolio.contents")));
        int number = 0;
        for (Portfolio.Part part : portfolio.parts()) {
            if (!part.title().isEmpty()) {
                all.add(tag("h3", "", printable(part.title())));
            }
            all.add(tag("ol", "contents", lines(part, number)));
            number += part.entries().size();
        }
        return tag("div", "part", all).with("id", "contents");
    }

    private List<Markup> lines(Portfolio.Part part, int before) {
        List<Markup> lines = new ArrayList<>();
        for (int place = 0; place < part.entries().size(); place++) {
            int i = before + place;
            PortfolioEntry entry = part.entries().get(place);
            String name = printable(entry.name());
            List<Markup> line = new ArrayList<>();
            line.add(link(anchor(i), name, text(name)));
            if (!entry.place().isEmpty()) {
                line.add(tag("span", "where", "\u2002" + printable(entry.place())));
            }
            line.add(tag("span", "at").with("data-to", "#" + anchor(i)));
            lines.add(tag("li", "", line));
        }
        return lines;
    }

    private Element index() {
        Collator order = Collator.getInstance(portfolio.language().locale());
        Map<String, List<Integer>> categories = new TreeMap<>(order);
        for (int i = 0; i < portfolio.entries().size(); i++) {
            for (String category : portfolio.entries().get(i).categories()) {
                categories.computeIfAbsent(category, _ -> new ArrayList<>()).add(i);
            }
        }
        List<Markup> groups = new ArrayList<>();
        groups.add(tag("h2", "", texts.get("portfolio.index")));
        categories.forEach((category, numbers) -> {
            List<Markup> names = new ArrayList<>();
            for (int number : numbers) {
                if (!names.isEmpty()) {
                    names.add(text(" · "));
                }
                String name = printable(portfolio.entries().get(number).name());
                names.add(link(anchor(number), name, text(name)));
            }
            groups.add(
                    tag(
                            "div",
                            "index-group",
                            tag("h3", "", printable(category)),
                            tag("p", "", names)));
        });
        return tag("div", "part", groups).with("id", "index");
    }

    private Element link(String anchor, String name, Markup... content) {
        return tag("a", "", content)
                .with("href", "#" + anchor)
                .with("title", texts.get("portfolio.goto", name));
    }

    private String date() {
        return formats.date(portfolio.on());
    }

    private static String anchor(int number) {
        return "e" + (number + 1);
    }

    private static String printable(String text) {
        return Typeface.set(text);
    }
}

package quebec.esja.portfolio;

import static quebec.esja.paper.Markup.tag;
import static quebec.esja.paper.Markup.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import quebec.esja.paper.Markup;
import quebec.esja.paper.Markup.Element;
import quebec.esja.paper.Png;
import quebec.esja.paper.QrCode;
import quebec.esja.paper.Typeface;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;

/// The cover: whose it is, what it holds, how it was chosen, when, and what it does not say.
final class CoverLayout {

    /// Past that many characters a title is set smaller.
    private static final int LONG_TITLE = 44;

    private final Portfolio portfolio;
    private final Portfolio.Publisher publisher;
    private final PortfolioDesign design;
    private final Texts texts;

    CoverLayout(Portfolio portfolio) {
        this.portfolio = portfolio;
        this.publisher = portfolio.publisher();
        this.design = portfolio.design();
        this.texts = Texts.of(portfolio.language());
    }

    Element cover() {
        return tag("div", "cover", brand(), title(), foot()).with("id", "cover");
    }

    private Element brand() {
        List<Markup> brand = new ArrayList<>();
        publisher
                .logo()
                .ifPresent(logo ->
                        brand.add(
                                tag(
                                        "p",
                                        "",
                                        tag("img", "cover-logo")
                                                .with("src", Png.address(image(logo.content())))
                                                .with(
                                                        "alt",
                                                        texts.get(
                                                                "portfolio.logo",
                                                                printable(publisher.name()))))));
        brand.add(tag("p", "cover-name", printable(publisher.name())));
        brand.add(tag("p", "cover-programme", printable(publisher.programme())));
        return tag("div", "cover-brand", brand);
    }

    private Element title() {
        List<Markup> title = new ArrayList<>();
        title.add(tag("p", "cover-kind", texts.get("portfolio.kind")));
        title.add(
                tag(
                        "h1",
                        design.title().length() > LONG_TITLE ? "long" : "",
                        design.title().isEmpty()
                                ? texts.get("portfolio.title")
                                : printable(design.title())));
        design.text()
                .lines()
                .filter(paragraph -> !paragraph.isBlank())
                .forEach(paragraph ->
                        title.add(tag("p", "cover-text", printable(paragraph.strip()))));
        List<Markup> criteria = new ArrayList<>();
        if (portfolio.criteria().isEmpty() && design.equals(PortfolioDesign.USUAL)) {
            criteria.add(tag("p", "", tag("span", "value", texts.get("portfolio.everything"))));
        }
        for (Portfolio.Criterion criterion : portfolio.criteria()) {
            criteria.add(
                    tag(
                            "p",
                            "",
                            tag(
                                    "span",
                                    "label",
                                    texts.get("portfolio.criterion", criterion.label())),
                            text(" "),
                            tag("span", "value", printable(criterion.value()))));
        }
        if (!criteria.isEmpty()) {
            title.add(tag("div", "criteria", criteria));
        }
        return tag("div", "cover-title", title);
    }

    private Element foot() {
        int count = portfolio.entries().size();
        Formats formats = Formats.of(portfolio.language());
        List<Markup> words = new ArrayList<>();
        words.add(
                tag(
                        "p",
                        "",
                        tag(
                                "strong",
                                "",
                                texts.get("portfolio.on", formats.date(portfolio.on())))));
        if (publisher.demonstration()) {
            words.add(tag("p", "", tag("strong", "", texts.get("portfolio.demonstration"))));
        }
        words.add(tag("p", "", texts.get("portfolio.not-certified")));
        words.add(tag("p", "", texts.get("portfolio.attribution", printable(publisher.name()))));
        if (lacks()) {
            words.add(tag("p", "", texts.get("portfolio.missing", Typeface.MISSING)));
        }
        String reach =
                String.join(
                        " · ",
                        Stream.of(publisher.email(), publisher.phone())
                                .filter(way -> !way.isBlank())
                                .map(Typeface::printable)
                                .toList());
        if (!reach.isEmpty()) {
            words.add(tag("p", "", texts.get("portfolio.write", reach)));
        }
        Element code =
                tag(
                                "a",
                                "",
                                tag("img", "")
                                        .with("src", QrCode.src(publisher.url()))
                                        .with("alt", texts.get("portfolio.code.search")))
                        .with("href", publisher.url())
                        .with("title", texts.get("portfolio.code.search"));
        return tag(
                "div",
                "cover-foot",
                tag("p", "cover-count", formats.number(count)),
                tag("p", "cover-counted", texts.get("portfolio.counted", count)),
                tag(
                        "div",
                        "cover-facts",
                        tag("div", "cover-words", words),
                        tag("p", "cover-code", code)));
    }

    private byte[] image(byte[] png) {
        return design.monochrome() ? Png.grey(png) : png;
    }

    /// Whether some text of the portfolio has characters that the type lacks.
    private boolean lacks() {
        return portfolio.entries().stream()
                .anyMatch(entry -> Typeface.printable(entry.toString()).contains(Typeface.MISSING));
    }

    private static String printable(String text) {
        return Typeface.set(text);
    }
}

package quebec.esja.portfolio;

import static quebec.esja.paper.Markup.tag;
import static quebec.esja.paper.Markup.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import quebec.esja.files.StoredFile;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.paper.Markup;
import quebec.esja.paper.Markup.Element;
import quebec.esja.paper.Png;
import quebec.esja.paper.QrCode;
import quebec.esja.paper.Typeface;
import quebec.esja.portfolio.PortfolioEntry.Contract;
import quebec.esja.portfolio.PortfolioEntry.Offer;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Said;
import quebec.esja.texts.Texts;

/// An enterprise on paper, like a good business card: who, what and where, why, proof, contact, how fresh.
final class EntryLayout {

    private static final int LONGEST_DESCRIPTION = 1_200;
    private static final int LONGEST_ADDED_VALUE = 600;
    private static final int MOST_OFFERS = 10;
    private static final int MOST_PLACES = 8;

    private final Language language;
    private final Texts texts;
    private final Formats formats;
    private final boolean monochrome;

    EntryLayout(Language language, boolean monochrome) {
        this.language = language;
        this.monochrome = monochrome;
        this.texts = Texts.of(language);
        this.formats = Formats.of(language);
    }

    Element entry(PortfolioEntry entry, String anchor) {
        List<Markup> head = new ArrayList<>();
        entry.logo().ifPresent(logo -> head.add(logo(logo, entry.name())));
        head.add(tag("h2", "", printable(entry.name())));
        String situation = joined(" · ", entry.place(), entry.legalForm(), entry.socialPurpose());
        if (!situation.isEmpty()) {
            head.add(tag("p", "entry-where", printable(situation)));
        }
        if (!said(entry.description()).isBlank()) {
            head.add(
                    tag(
                            "div",
                            "entry-about",
                            paragraphs(entry.description(), LONGEST_DESCRIPTION)));
        }
        List<Markup> body = new ArrayList<>();
        if (!entry.offers().isEmpty()) {
            body.addAll(offers(entry.offers()));
        }
        if (!said(entry.addedValue()).isBlank()) {
            body.add(tag("h3", "", texts.get("portfolio.entry.added-value")));
            body.addAll(paragraphs(entry.addedValue(), LONGEST_ADDED_VALUE));
        }
        if (!entry.contracts().isEmpty()) {
            body.addAll(contracts(entry));
        }
        (body.isEmpty() ? head : body).addAll(reach(entry));
        List<Markup> parts = new ArrayList<>();
        parts.add(tag("div", "entry-head", head));
        parts.add(code(entry));
        parts.addAll(body);
        return tag("div", "entry", parts).with("id", anchor);
    }

    private Element logo(StoredFile logo, String name) {
        byte[] png = Png.of(logo);
        Element image =
                tag("img", "")
                        .with("src", Png.address(monochrome ? Png.grey(png) : png))
                        .with("alt", texts.get("portfolio.logo", printable(name)));
        return tag("p", "entry-logo", image);
    }

    private Element code(PortfolioEntry entry) {
        String alt = texts.get("portfolio.code.entry", printable(entry.name()));
        Element image = tag("img", "").with("src", QrCode.src(entry.url())).with("alt", alt);
        return tag(
                "div",
                "entry-code",
                tag("p", "", tag("a", "", image).with("href", entry.url()).with("title", alt)),
                tag("p", "", texts.get("portfolio.entry.online")));
    }

    private List<Markup> offers(List<Offer> offers) {
        List<Markup> rows = new ArrayList<>();
        for (Offer offer : offers.subList(0, Math.min(offers.size(), MOST_OFFERS))) {
            List<Markup> what = new ArrayList<>();
            what.add(spoken("span", offer.title()));
            if (!offer.mode().isEmpty()) {
                what.add(tag("span", "mode", " (" + printable(offer.mode()) + ")"));
            }
            rows.add(
                    tag(
                            "tr",
                            "",
                            tag("td", "what", what),
                            tag("td", "areas", printable(places(offer.where())))));
        }
        Element heading =
                tag(
                        "tr",
                        "",
                        tag("th", "what", texts.get("portfolio.entry.offers")).with("scope", "col"),
                        tag("th", "areas", texts.get("portfolio.entry.areas"))
                                .with("scope", "col"));
        Element table = tag("table", "offers", tag("thead", "", heading), tag("tbody", "", rows));
        int left = offers.size() - MOST_OFFERS;
        return left > 0
                ? List.of(table, tag("p", "more", texts.get("portfolio.entry.more-offers", left)))
                : List.of(table);
    }

    private String places(List<String> where) {
        int left = where.size() - MOST_PLACES;
        String first = String.join(", ", where.subList(0, Math.min(where.size(), MOST_PLACES)));
        return left > 0 ? first + texts.get("portfolio.entry.more-places", left) : first;
    }

    private List<Markup> contracts(PortfolioEntry entry) {
        List<Markup> parts = new ArrayList<>();
        parts.add(tag("h3", "", texts.get("portfolio.entry.contracts")));
        for (Contract contract : entry.contracts()) {
            parts.add(
                    tag(
                            "p",
                            "contract",
                            tag("span", "title", printable(contract.title())),
                            text(
                                    texts.get(
                                            "portfolio.entry.contract",
                                            printable(contract.buyer()),
                                            period(contract),
                                            formats.wholeDollars(contract.amount()),
                                            contract.taxBasis())),
                            text(" "),
                            tag("span", "badge", texts.get("portfolio.entry.confirmed"))));
        }
        if (entry.moreContracts() > 0) {
            parts.add(
                    tag(
                            "p",
                            "more",
                            texts.get("portfolio.entry.more-contracts", entry.moreContracts())));
        }
        return parts;
    }

    private String period(Contract contract) {
        int from = contract.from().getYear();
        int to = contract.to().getYear();
        return from == to ? Integer.toString(from) : from + "–" + to;
    }

    private List<Markup> reach(PortfolioEntry entry) {
        List<Markup> ways = new ArrayList<>();
        add(ways, entry.reach().phone(), phone -> tag("span", "way", phone));
        add(
                ways,
                entry.reach().email(),
                email ->
                        tag("a", "", email)
                                .with("href", "mailto:" + email)
                                .with("title", texts.get("portfolio.entry.write", email)));
        add(
                ways,
                entry.reach().website(),
                website ->
                        tag(
                                        "a",
                                        "",
                                        website.replaceFirst("^https?://(www\\.)?", "")
                                                .replaceFirst("/$", ""))
                                .with("href", website)
                                .with(
                                        "title",
                                        texts.get(
                                                "portfolio.entry.website",
                                                printable(entry.name()))));
        Element contact =
                ways.isEmpty()
                        ? tag("p", "reach", texts.get("portfolio.entry.no-contact"))
                        : tag("p", "reach", ways);
        String fresh =
                entry.confirmedOn()
                        .map(day -> texts.get("portfolio.entry.confirmed-on", formats.date(day)))
                        .orElseGet(() -> texts.get("portfolio.entry.unconfirmed"));
        return List.of(contact, tag("p", "fresh", fresh));
    }

    private static void add(List<Markup> ways, String written, Function<String, Markup> way) {
        String printable = Typeface.printable(written).strip();
        if (!printable.isEmpty()) {
            if (!ways.isEmpty()) {
                ways.add(text(" · "));
            }
            ways.add(way.apply(printable));
        }
    }

    /// The paragraphs of a text; past `longest` characters it stops after a word and says where it goes on.
    private List<Markup> paragraphs(LocalizedText text, int longest) {
        String said = said(text).strip();
        String shown =
                said.length() <= longest ? said : said.substring(0, lastWord(said, longest)) + "…";
        List<Markup> paragraphs = new ArrayList<>();
        Stream.of(shown.split("\\s*\\R\\s*", -1))
                .filter(paragraph -> !paragraph.isBlank())
                .forEach(paragraph ->
                        paragraphs.add(inItsLanguage(tag("p", "", printable(paragraph)), text)));
        if (shown.length() < said.length()) {
            paragraphs.add(tag("p", "more", texts.get("portfolio.entry.more-text")));
        }
        return paragraphs;
    }

    private static int lastWord(String text, int longest) {
        int end = text.lastIndexOf(' ', longest);
        return end > longest / 2
                ? end
                : text.offsetByCodePoints(0, text.codePointCount(0, longest) - 1);
    }

    private Element spoken(String name, LocalizedText text) {
        return inItsLanguage(tag(name, "", printable(said(text))), text);
    }

    private String said(LocalizedText text) {
        return text.in(language.locale());
    }

    /// A text that is there in one language only says which, so that it is read aloud as it is written.
    private Element inItsLanguage(Element element, LocalizedText text) {
        String lang = Said.of(text, language).lang();
        return lang == null ? element : element.with("lang", lang);
    }

    private static String joined(String between, String... parts) {
        return String.join(between, Stream.of(parts).filter(part -> !part.isBlank()).toList());
    }

    private static String printable(String text) {
        return Typeface.set(text);
    }
}

package quebec.esja.paper;

import static quebec.esja.paper.Markup.tag;

import java.util.ArrayList;
import java.util.List;
import quebec.esja.files.StoredFile;
import quebec.esja.paper.Markup.Element;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;

/// Lays a sheet out as XHTML: the Pôle's head, the title, the blocks in their order.
final class SheetLayout {

    private static final String STYLE = StyleSheet.read(SheetLayout.class, "sheet.css");

    private final Sheet sheet;
    private final Issuer issuer;
    private final Texts texts;

    private SheetLayout(Sheet sheet, Issuer issuer) {
        this.sheet = sheet;
        this.issuer = issuer;
        this.texts = Texts.of(sheet.language());
    }

    static String xhtml(Sheet sheet, Issuer issuer) {
        StringBuilder out = new StringBuilder(16_000).append("<!DOCTYPE html>");
        new SheetLayout(sheet, issuer).document().write(out);
        return out.toString();
    }

    private Element document() {
        List<Markup> body = new ArrayList<>();
        issuer.logo().ifPresent(logo -> body.add(logo(logo)));
        body.add(tag("p", "kind", set(sheet.kind())));
        body.add(tag("h1", "", set(sheet.title())));
        if (issuer.demonstration()) {
            body.add(tag("p", "caution", texts.get("paper.demonstration")));
        }
        sheet.blocks().forEach(block -> body.addAll(block(block)));
        return tag("html", "", head(), tag("body", "", body))
                .with("xmlns", "http://www.w3.org/1999/xhtml")
                .with("lang", sheet.language().code());
    }

    private Element head() {
        String day = Formats.of(sheet.language()).date(sheet.on());
        return tag(
                "head",
                "",
                tag("title", "", set(sheet.title())),
                tag("meta", "").with("name", "author").with("content", set(issuer.name())),
                tag("meta", "").with("name", "subject").with("content", set(sheet.kind())),
                tag("meta", "")
                        .with("name", "description")
                        .with("content", set(sheet.kind() + " · " + day)),
                tag(
                        "style",
                        "",
                        STYLE.replace("%accent%", issuer.accent().hex())
                                .replace("%head%", StyleSheet.quoted(set(issuer.name())))
                                .replace("%foot%", StyleSheet.quoted(set(issuer.programme())))
                                .replace("%on%", StyleSheet.quoted(day))));
    }

    private Element logo(StoredFile logo) {
        return tag(
                "p",
                "logo",
                tag("img", "")
                        .with("src", Png.address(Png.of(logo)))
                        .with("alt", texts.get("paper.logo", set(issuer.name()))));
    }

    private List<Element> block(Sheet.Block block) {
        return switch (block) {
            case Sheet.Block.Heading(String text) -> List.of(tag("h2", "", set(text)));
            case Sheet.Block.Prose(String text) -> paragraphs(text, "");
            case Sheet.Block.Quotation(String text) ->
                    List.of(tag("div", "quotation", paragraphs(text, "")));
            case Sheet.Block.Caution(String text) -> paragraphs(text, "caution");
            case Sheet.Block.Facts(List<Sheet.Fact> facts) -> List.of(facts(facts));
            case Sheet.Block.Items(List<String> items) ->
                    List.of(
                            tag(
                                    "ul",
                                    "",
                                    items.stream().map(item -> tag("li", "", set(item))).toList()));
            case Sheet.Block.Table(List<String> columns, List<List<String>> rows) ->
                    List.of(table(columns, rows));
            case Sheet.Block.Signature(String label) -> List.of(tag("p", "sign", set(label)));
        };
    }

    private static List<Element> paragraphs(String text, String style) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> tag("p", style, set(line.strip())))
                .toList();
    }

    private static Element facts(List<Sheet.Fact> facts) {
        return tag(
                "table",
                "facts",
                tag(
                        "tbody",
                        "",
                        facts.stream()
                                .map(fact ->
                                        tag(
                                                "tr",
                                                "",
                                                tag("th", "", set(fact.label()))
                                                        .with("scope", "row"),
                                                tag("td", "", set(fact.value()))))
                                .toList()));
    }

    private static Element table(List<String> columns, List<List<String>> rows) {
        Element head =
                tag(
                        "tr",
                        "",
                        columns.stream()
                                .map(column -> tag("th", "", set(column)).with("scope", "col"))
                                .toList());
        return tag(
                "table",
                "rows",
                tag("thead", "", head),
                tag(
                        "tbody",
                        "",
                        rows.stream()
                                .map(row ->
                                        tag(
                                                "tr",
                                                "",
                                                row.stream()
                                                        .map(cell -> tag("td", "", set(cell)))
                                                        .toList()))
                                .toList()));
    }

    private static String set(String text) {
        return Typeface.set(text);
    }
}

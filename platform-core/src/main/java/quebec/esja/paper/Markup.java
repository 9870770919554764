package quebec.esja.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A piece of XHTML. Nothing can be put in a page but through these records, and [#write] escapes every text and every
/// attribute: no template has to remember it.
public sealed interface Markup {

    record Text(String text) implements Markup {}

    record Element(String name, Map<String, String> attributes, List<Markup> content)
            implements Markup {

        public Element with(String attribute, String value) {
            Map<String, String> more = new LinkedHashMap<>(attributes);
            more.put(attribute, value);
            return new Element(name, more, content);
        }
    }

    /// @param style its class, or empty
    static Element tag(String name, String style, Markup... content) {
        return tag(name, style, Arrays.asList(content));
    }

    static Element tag(String name, String style, List<? extends Markup> content) {
        Element bare = new Element(name, Map.of(), new ArrayList<>(content));
        return style.isEmpty() ? bare : bare.with("class", style);
    }

    static Element tag(String name, String style, String text) {
        return tag(name, style, new Text(text));
    }

    static Markup text(String text) {
        return new Text(text);
    }

    /// As XHTML that any XML parser reads.
    default void write(StringBuilder out) {
        switch (this) {
            case Text(String text) -> escape(text, out);
            case Element(var name, var attributes, var content) -> {
                out.append('<').append(name);
                attributes.forEach((attribute, value) -> {
                    out.append(' ').append(attribute).append("=\"");
                    escape(value, out);
                    out.append('"');
                });
                if (content.isEmpty()) {
                    out.append("/>");
                } else {
                    out.append('>');
                    content.forEach(piece -> piece.write(out));
                    out.append("</").append(name).append('>');
                }
            }
        }
    }

    private static void escape(String text, StringBuilder out) {
        for (int character : text.codePoints().toArray()) {
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n', '\t' -> out.append(' ');
                default -> {
                    if (allowed(character)) {
                        out.appendCodePoint(character);
                    }
                }
            }
        }
    }

    /// The characters of XML 1.0, without its line ends.
    private static boolean allowed(int character) {
        return character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}

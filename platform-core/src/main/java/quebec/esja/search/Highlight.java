package quebec.esja.search;

import java.util.ArrayList;
import java.util.List;

/// A text of which the words that matched are known.
public record Highlight(List<Part> parts) {

    static final char START = '\u0002';
    static final char STOP = '\u0003';

    /// @param matched whether these words are why it was found
    public record Part(String text, boolean matched) {}

    public static Highlight plain(String text) {
        return new Highlight(List.of(new Part(text, false)));
    }

    /// Reads what `ts_headline` marked.
    static Highlight read(String marked) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        boolean matched = false;
        for (int i = 0; i <= marked.length(); i++) {
            boolean ends = i == marked.length();
            if (ends || marked.charAt(i) == START || marked.charAt(i) == STOP) {
                if (i > from) {
                    parts.add(new Part(marked.substring(from, i), matched));
                }
                matched = !ends && marked.charAt(i) == START;
                from = i + 1;
            }
        }
        return new Highlight(List.copyOf(parts));
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }

    /// The words that matched, in their order.
    public List<String> words() {
        return parts.stream().filter(Part::matched).map(Part::text).distinct().toList();
    }
}

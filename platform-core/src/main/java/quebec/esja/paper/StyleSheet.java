package quebec.esja.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Style sheets of documents, which stand beside the classes that use them.
public final class StyleSheet {

    private StyleSheet() {}

    /// The style sheet of that name beside that class.
    public static String read(Class<?> beside, String name) {
        try (InputStream file = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The inside of a CSS string: whatever is not a letter, a digit or a space by its number.
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(character -> {
                    if (character < 0x80 && Character.isLetterOrDigit(character)) {
                        out.appendCodePoint(character);
                    } else {
                        out.append("\\%06x".formatted(character));
                    }
                });
        return out.toString();
    }
}

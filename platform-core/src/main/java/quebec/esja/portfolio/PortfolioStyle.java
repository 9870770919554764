package quebec.esja.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import quebec.esja.profile.Accent;

/// The style sheet of a portfolio, with the accent of its Pôle and the words that run on each page.
final class PortfolioStyle {

    private static final String SHEET = read();

    private PortfolioStyle() {}

    /// @param head    at the top, left
    /// @param subject at the top, right
    /// @param foot    at the bottom, left
    static String css(Accent accent, String head, String subject, String foot) {
        return SHEET.replace("%accent%", accent.hex())
                .replace("%head%", quoted(head))
                .replace("%subject%", quoted(subject))
                .replace("%foot%", quoted(foot));
    }

    /// The inside of a CSS string: whatever is not a letter, a digit or a space by its number.
    private static String quoted(String text) {
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

    private static String read() {
        try (InputStream file =
                Objects.requireNonNull(PortfolioStyle.class.getResourceAsStream("portfolio.css"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

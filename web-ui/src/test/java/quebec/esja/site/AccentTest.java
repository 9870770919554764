package quebec.esja.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import quebec.esja.profile.Accent;

/// The colours people read are readable: WCAG 2.2, 1.4.3.
class AccentTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9A-Fa-f]{6});");
    private static final double READABLE = 4.5;
    private static final Map<String, Integer> COLOURS = colours();

    @ParameterizedTest
    @EnumSource(Accent.class)
    void isReadableOnPaperAndOnWhiteAndUnderWhite(Accent accent) {
        assertThat(contrast(accent.code(), "paper")).isGreaterThanOrEqualTo(READABLE);
        assertThat(contrast(accent.code(), "sheet")).isGreaterThanOrEqualTo(READABLE);
        assertThat(contrast(accent.code(), "on-accent")).isGreaterThanOrEqualTo(READABLE);
    }

    @ParameterizedTest
    @EnumSource(Accent.class)
    void isTheSameOnScreensAndInDocuments(Accent accent) {
        assertThat("#%06X".formatted(COLOURS.get(accent.code()))).isEqualTo(accent.hex());
    }

    @Test
    void printsInTheColoursOfTheScreens() throws IOException {
        var printed = Pattern.compile("#[0-9A-Fa-f]{6}");
        try (var css =
                Objects.requireNonNull(
                        Accent.class.getResourceAsStream("/quebec/esja/portfolio/portfolio.css"))) {
            assertThat(
                            printed.matcher(new String(css.readAllBytes(), StandardCharsets.UTF_8))
                                    .results())
                    .isNotEmpty()
                    .allSatisfy(colour ->
                            assertThat(COLOURS)
                                    .containsValue(
                                            Integer.parseInt(colour.group().substring(1), 16)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ink", "ink-soft", "alert", "note", "caution"})
    void writesInColoursReadableOnPaperAndOnWhite(String colour) {
        assertThat(contrast(colour, "paper")).isGreaterThanOrEqualTo(READABLE);
        assertThat(contrast(colour, "sheet")).isGreaterThanOrEqualTo(READABLE);
    }

    private static double contrast(String one, String other) {
        var first = luminance(Objects.requireNonNull(COLOURS.get(one), one));
        var second = luminance(Objects.requireNonNull(COLOURS.get(other), other));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xFF)
                + 0.7152 * linear(rgb >> 8 & 0xFF)
                + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Integer> colours() {
        try (var css =
                Objects.requireNonNull(
                        AccentTest.class.getResourceAsStream("/assets/tokens.css"))) {
            return COLOUR.matcher(new String(css.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .collect(
                            Collectors.toMap(
                                    found -> found.group(1),
                                    found -> Integer.parseInt(found.group(2), 16)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

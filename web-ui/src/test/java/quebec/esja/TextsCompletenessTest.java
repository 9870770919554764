package quebec.esja;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// Every text of every module stands in both languages, says something, and takes the same arguments; every key written in the code
/// and in the templates has a text.
class TextsCompletenessTest {

    private static final Texts FRENCH = Texts.of(Language.FRENCH);
    private static final Texts ENGLISH = Texts.of(Language.ENGLISH);
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    private static final Pattern KEY =
            Pattern.compile(
                    "\\b(?:t|get|say|text|page|refuse)\\((?:json\\.asked,)?\\s*\"([a-z]+\\.[A-Za-z0-9.-]+)\"");

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(ENGLISH.keys()).isEqualTo(FRENCH.keys());
    }

    @Test
    void saysSomething() {
        assertThat(FRENCH.keys())
                .allSatisfy(key -> {
                    assertThat(FRENCH.get(key)).as(key).isNotBlank();
                    assertThat(ENGLISH.get(key)).as(key).isNotBlank();
                });
    }

    @Test
    void takesTheSameArgumentsInBothLanguages() {
        assertThat(FRENCH.keys())
                .allSatisfy(key ->
                        assertThat(arguments(ENGLISH.get(key)))
                                .as(key)
                                .isEqualTo(arguments(FRENCH.get(key))));
    }

    @Test
    void hasATextForEveryKeyWrittenInTheCode() {
        var areas =
                FRENCH.keys().stream()
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .collect(Collectors.toSet());
        var missing =
                Stream.of(
                                "src/main/java",
                                "src/main/jte",
                                "../platform-core/src/main/java",
                                "../tenant-admin/src/main/java")
                        .filter(folder -> Files.isDirectory(Path.of(folder)))
                        .flatMap(folder -> keys(Path.of(folder)))
                        .filter(key -> areas.contains(key.substring(0, key.indexOf('.'))))
                        .filter(key -> !isThere(key))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    /// A key that ends with a dot is the beginning of several, completed by a code.
    private static boolean isThere(String key) {
        return key.endsWith(".")
                ? FRENCH.keys().stream().anyMatch(known -> known.startsWith(key))
                : FRENCH.has(key);
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> keys(Path folder) {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .flatMap(TextsCompletenessTest::keysOf)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> keysOf(Path file) {
        try {
            return KEY.matcher(Files.readString(file)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package quebec.esja.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import tools.jackson.databind.json.JsonMapper;

/// Where commands speak: sentences for people, and with `--json` a last line for programs.
@Component
class Console {

    /// The exit code of what was refused, or failed.
    static final int REFUSED = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintStream out;
    private final Texts texts;

    Console() {
        this(new PrintStream(System.out, true, StandardCharsets.UTF_8), language());
    }

    Console(PrintStream out, Language language) {
        this.out = out;
        this.texts = Texts.of(language);
    }

    private static Language language() {
        String lang =
                System.getenv().getOrDefault("LC_ALL", System.getenv().getOrDefault("LANG", ""));
        return lang.startsWith("en") ? Language.ENGLISH : Language.FRENCH;
    }

    void say(String key, Object... arguments) {
        out.println(texts.get(key, arguments));
    }

    void line(String line) {
        out.println(line);
    }

    /// Sentences that a feature makes in the language of the command.
    void sentences(Function<Texts, List<String>> made) {
        made.apply(texts).forEach(out::println);
    }

    String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /// A refusal: its sentence, its key for programs, and the exit code.
    int refuse(boolean asked, String key, Object... arguments) {
        say(key, arguments);
        result(asked, Map.of("refused", List.of(key)));
        return REFUSED;
    }

    /// The result as one JSON object on the last line, when it was asked for.
    void result(boolean asked, Map<String, ?> result) {
        if (asked) {
            out.println(JSON.writeValueAsString(result));
        }
    }
}

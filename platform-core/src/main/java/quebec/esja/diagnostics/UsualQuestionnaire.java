package quebec.esja.diagnostics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/// The questionnaire a Pôle has until it writes its own.
final class UsualQuestionnaire {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private UsualQuestionnaire() {}

    static Questionnaire read() {
        try (InputStream file =
                Objects.requireNonNull(
                        UsualQuestionnaire.class.getResourceAsStream("questionnaire.json"))) {
            return JSON.readValue(file, Questionnaire.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

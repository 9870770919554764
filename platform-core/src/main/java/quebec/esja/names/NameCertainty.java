package quebec.esja.names;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How sure it is that a name in somebody's accounts means an enterprise, from the surest.
public enum NameCertainty {
    /// The same NEQ.
    NEQ("neq"),
    /// The same name, or the legal one, accents and legal endings aside.
    NAME("name"),
    /// This buyer said so.
    SAID("said"),
    /// It resembles one: a person is asked.
    DOUBTFUL("doubtful"),
    /// It means no enterprise of the Pôle.
    NONE("none");

    /// Codes of those that need no answer.
    public static final List<String> SETTLED = List.of(NEQ.code, NAME.code, SAID.code);

    private final String code;

    NameCertainty(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "names.certainty." + code;
    }

    public static Optional<NameCertainty> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}

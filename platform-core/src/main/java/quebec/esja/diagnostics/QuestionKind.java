package quebec.esja.diagnostics;

import com.fasterxml.jackson.annotation.JsonValue;

/// How a question is answered.
public enum QuestionKind {

    /// One of its choices, each with its points.
    SINGLE("single"),
    YES_NO("yes-no"),

    /// From 0, not at all, to 4, entirely.
    SCALE("scale"),

    /// A category of the directory; no points.
    CATEGORY("category"),

    /// Words; no points.
    TEXT("text");

    private final String code;

    QuestionKind(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "diagnostics.kind." + code;
    }
}

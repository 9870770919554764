package quebec.esja.seao;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a file came.
public enum ImportSource {
    COMMAND,
    UPLOAD,
    FETCH;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Key of its name.
    public String text() {
        return "seao.source." + code();
    }

    public static Optional<ImportSource> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}

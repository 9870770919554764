package quebec.esja.seao;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What became of asking the address.
public enum FetchOutcome {
    IMPORTED,
    /// The server has no newer file.
    NOT_MODIFIED,
    /// A file came, and was refused: the history says why.
    FILE_REFUSED,
    TOO_LARGE,
    /// The server sends to another place than the government's open data; nobody went there.
    SENT_ELSEWHERE,
    /// The server answered something else than a file.
    NO_FILE,
    UNREACHABLE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Key of its sentence.
    public String text() {
        return "seao.fetched." + code();
    }

    public static Optional<FetchOutcome> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}

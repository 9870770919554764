package quebec.esja.awards;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an enterprise said of a contract that it seems to have obtained.
public enum SuggestionState {
    /// Nothing yet.
    OPEN,
    /// It is ours; the buyer is not known to the Pôle yet.
    CLAIMED,
    /// It is ours, and declared.
    DECLARED,
    /// It is not ours.
    NOT_OURS,
    /// It is ours, but not through the programme.
    NOT_ESJA;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Key of its name.
    public String text() {
        return "awards.state." + code();
    }

    static Optional<SuggestionState> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}

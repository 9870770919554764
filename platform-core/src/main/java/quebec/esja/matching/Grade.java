package quebec.esja.matching;

import java.util.Locale;

/// How well an enterprise fits a need.
public enum Grade {
    /// What is asked, where it is asked.
    FITTING,
    /// Something is to be checked: its words alone, or a place it does not tell.
    POSSIBLE,
    /// It says nothing of that activity, or does not deliver there.
    UNLIKELY;

    /// Key of its name.
    public String text() {
        return "matching.grade." + name().toLowerCase(Locale.ROOT);
    }
}

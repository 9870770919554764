package quebec.esja.needs;

import java.util.Arrays;
import java.util.Optional;

/// Where a need stands.
public enum NeedStatus {
    /// The e-mail was not confirmed yet: nobody but the software knows of it.
    UNCONFIRMED("unconfirmed"),
    /// Waits for someone of the team.
    TO_TREAT("to-treat"),
    /// Someone of the team has it in hand.
    TAKEN("taken"),
    /// The person was answered.
    ANSWERED("answered"),
    /// Nothing more will be done; the person was told why.
    CLOSED("closed");

    private final String code;

    NeedStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "needs.status." + code;
    }

    /// Whether the team still has something to do.
    public boolean open() {
        return this == TO_TREAT || this == TAKEN;
    }

    /// The status of that code, as addresses write it.
    public static Optional<NeedStatus> ofCode(String code) {
        return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst();
    }
}

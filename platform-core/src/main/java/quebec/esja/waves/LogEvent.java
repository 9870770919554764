package quebec.esja.waves;

import java.util.Arrays;

/// What the log of equal treatment keeps.
public enum LogEvent {
    /// Confirmed as one to write to.
    CHOSEN("chosen"),
    LEFT_OUT("left-out"),
    SENT("sent"),
    SKIPPED("skipped"),
    REMINDED("reminded"),
    REPLIED("replied"),
    /// The buyer wrote to enterprises that are interested.
    ASKED("asked"),
    CLOSED("closed");

    private final String code;

    LogEvent(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "waves.log." + code;
    }

    static LogEvent ofCode(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown event " + code));
    }
}

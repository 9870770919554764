package quebec.esja.replies;

import java.util.Arrays;

/// What an enterprise answers.
public enum ReplyKind {
    INTERESTED("interested"),
    /// Interested, with others.
    TOGETHER("together"),
    /// Not this time.
    DECLINED("declined");

    private final String code;

    ReplyKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "replies.kind." + code;
    }

    static ReplyKind ofCode(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown kind " + code));
    }
}

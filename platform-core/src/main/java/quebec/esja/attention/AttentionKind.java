package quebec.esja.attention;

/// A way of being seen.
public enum AttentionKind {
    PAGE_VIEW("page-view"),
    /// Among the results of a search.
    APPEARANCE("appearance"),
    /// The details of one of its persons to contact were seen. Written by the reveal itself, never counted apart.
    REVEAL("reveal");

    private final String code;

    AttentionKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// @throws IllegalArgumentException when the database holds what this program does not know
    static AttentionKind ofCode(String code) {
        for (AttentionKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no such kind of attention: " + code);
    }
}

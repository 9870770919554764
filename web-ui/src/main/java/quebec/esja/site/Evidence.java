package quebec.esja.site;

/// How sure a figure is, shown the same way everywhere: a sign and a word, colour never alone.
public enum Evidence {
    DECLARED("○"),
    CONFIRMED("◐"),
    CORROBORATED("●");

    private final String sign;

    Evidence(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /// Key of its word.
    public String text() {
        return switch (this) {
            case DECLARED -> "site.evidence.declared";
            case CONFIRMED -> "site.evidence.confirmed";
            case CORROBORATED -> "site.evidence.corroborated";
        };
    }

    /// Class of its badge.
    public String style() {
        return switch (this) {
            case DECLARED -> "badge";
            case CONFIRMED -> "badge badge-note";
            case CORROBORATED -> "badge badge-accent";
        };
    }
}

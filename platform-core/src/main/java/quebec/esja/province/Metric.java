package quebec.esja.province;

/// The dictionary of what is counted. Every figure of a screen, a file or a report is one of these, with the same definition for
/// every Pôle and for the province.
public enum Metric {
    /// Enterprises in the directory; one that several Pôles list is one for the province, known by its NEQ.
    ENTERPRISES("enterprises"),
    /// Organizations a Pôle accepted as buyers.
    BUYERS("buyers"),
    /// Realized contracts, contested ones left out, by the month in which they begin.
    CONTRACTS("contracts"),
    /// Their amounts as declared.
    DOLLARS("dollars");

    private final String code;

    Metric(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of one of its texts: what it is called, what it means, over which period, where it comes from, how it is reckoned.
    public String text(Aspect aspect) {
        return "province.metric." + code + "." + aspect.key;
    }

    /// What the dictionary says of a metric.
    public enum Aspect {
        NAME("name"),
        DEFINITION("definition"),
        PERIOD("period"),
        SOURCE("source"),
        METHOD("method");

        private final String key;

        Aspect(String key) {
            this.key = key;
        }
    }
}

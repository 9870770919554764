package quebec.esja.exchange;

/// What became of offering a need. Something is written for `OFFERED` only.
public enum Offering {
    OFFERED,
    /// Its buyer has not agreed, or agrees no more.
    NO_CONSENT,
    /// It is not open for answers any more, or came from a neighbour itself.
    NOT_OPEN,
    /// A neighbour has it already.
    ALREADY,
    /// That Pôle does not serve, or is not open to visitors.
    NOT_A_NEIGHBOUR;

    /// Key of the sentence that says it.
    public String text() {
        return "exchange.offering." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

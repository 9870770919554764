package quebec.esja.engaged;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/// What became of the target of a commitment.
public enum TargetStanding {
    REACHED,
    NOT_REACHED,
    /// Nothing signed can be held against it: no declaration since, or no total where it is a share.
    UNTOLD,
    /// It has words alone, which nothing measures.
    WORDS,
    /// The buyer said none.
    NONE;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /// Key of its name.
    public String text() {
        return "engaged.target." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether it can be measured.
    public boolean measured() {
        return this == REACHED || this == NOT_REACHED || this == UNTOLD;
    }

    static TargetStanding of(CountedBuyer buyer) {
        if (buyer.percent().isPresent()) {
            return buyer.declared()
                    .flatMap(declared ->
                            declared.total()
                                    .map(total ->
                                            declared.dollars()
                                                            .multiply(WHOLE)
                                                            .compareTo(
                                                                    buyer.percent()
                                                                            .get()
                                                                            .multiply(total))
                                                    >= 0))
                    .map(TargetStanding::reached)
                    .orElse(UNTOLD);
        }
        if (buyer.amount().isPresent()) {
            Optional<Boolean> reached =
                    buyer.declared()
                            .map(declared ->
                                    declared.dollars().compareTo(buyer.amount().get()) >= 0);
            return reached.map(TargetStanding::reached).orElse(UNTOLD);
        }
        return buyer.words() ? WORDS : NONE;
    }

    private static TargetStanding reached(boolean reached) {
        return reached ? REACHED : NOT_REACHED;
    }
}

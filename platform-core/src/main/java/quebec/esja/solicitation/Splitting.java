package quebec.esja.solicitation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// What the same buyer bought of the same enterprise and nature within twelve months, this purchase added. It warns when the whole would
/// have been solicited otherwise; it accuses nobody, for needs also come one after another.
///
/// @param total    this purchase and the earlier contracts, amounts as declared whatever their tax basis
/// @param whole    the advice that the total would get
/// @param crossing whether it differs from that of the purchase alone
public record Splitting(
        BigDecimal total, List<EarlierContract> earlier, Advice whole, boolean crossing) {

    /// How far back it looks, in months; the day itself counts, and the same day of the year before does not.
    static final int MONTHS = 12;

    public Splitting {
        earlier = List.copyOf(earlier);
    }

    static Splitting of(
            Purchase purchase, List<EarlierContract> contracts, List<SolicitationRule> rules) {
        LocalDate start = purchase.on().minusMonths(MONTHS);
        List<EarlierContract> within =
                contracts.stream()
                        .filter(one -> one.on().isAfter(start) && !one.on().isAfter(purchase.on()))
                        .toList();
        BigDecimal total =
                within.stream()
                        .map(EarlierContract::amount)
                        .reduce(purchase.amount(), BigDecimal::add);
        Advice alone = Advice.on(purchase, rules);
        Advice whole = Advice.on(purchase.of(total), rules);
        return new Splitting(total, within, whole, !within.isEmpty() && !whole.equals(alone));
    }
}

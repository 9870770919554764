package quebec.esja.solicitation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.organizations.Regime;
import quebec.esja.purchases.Nature;
import quebec.esja.purchases.PurchaseMode;
import quebec.esja.purchases.TaxBasis;

/// What a law usually asks for amounts of a range, from a day to another.
///
/// @param version an edit is made on a version
public record SolicitationRule(UUID id, Data data, int version) {

    /// @param nature       none for all
    /// @param from         in dollars, the first that counts
    /// @param to           the first that no longer counts; none without end
    /// @param mode         none while it is not known here
    /// @param otherwise    another mode that rules allow under conditions, which the note tells
    /// @param leastInvited when enterprises are invited
    /// @param taxBasis     none when the source does not tell
    /// @param validFrom    none when the source tells no day
    /// @param validTo      the first day it no longer holds
    /// @param confirmed    read in its source; otherwise it is to be confirmed
    public record Data(
            Regime regime,
            Optional<Nature> nature,
            BigDecimal from,
            Optional<BigDecimal> to,
            Optional<PurchaseMode> mode,
            Optional<PurchaseMode> otherwise,
            Optional<Integer> leastInvited,
            Optional<TaxBasis> taxBasis,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validTo,
            boolean confirmed,
            String source,
            LocalizedText note) {}

    /// Whether it is about such purchases, whatever the day.
    boolean concerns(Regime regime, Nature nature, BigDecimal amount) {
        return data.regime() == regime
                && data.nature().filter(one -> one != nature).isEmpty()
                && amount.compareTo(data.from()) >= 0
                && data.to().filter(end -> amount.compareTo(end) >= 0).isEmpty();
    }

    boolean holds(LocalDate day) {
        return data.validFrom().filter(from -> from.isAfter(day)).isEmpty()
                && data.validTo().filter(end -> !end.isAfter(day)).isEmpty();
    }
}

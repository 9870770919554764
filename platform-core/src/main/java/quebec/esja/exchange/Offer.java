package quebec.esja.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import quebec.esja.buyerneeds.Outcome;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.ContractId;
import quebec.esja.kernel.ExchangeId;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.PoleId;
import quebec.esja.kernel.SupplierId;

/// A need offered by one Pôle to another, as both read it.
///
/// @param need        known to the Pôle that offers it alone
/// @param over        the first moment at which an enterprise answers too late
/// @param lapses      the first moment at which the neighbour does, at the latest when it is over
/// @param answeredAt  when the neighbour accepted or declined
/// @param declinedFor why it declined; empty when it did not
/// @param withdrawnAt when the Pôle that offers took it back, if it did
/// @param fromContact address of the Pôle that offers, told once it is accepted; else empty
/// @param toContact   address of the Pôle that accepted; else empty
public record Offer(
        ExchangeId id,
        PoleId from,
        PoleId to,
        BuyerNeedId need,
        OfferedNeed what,
        Instant over,
        Instant lapses,
        Instant offeredAt,
        OfferState kept,
        Optional<Instant> answeredAt,
        String declinedFor,
        Optional<Instant> withdrawnAt,
        String fromContact,
        String toContact,
        Optional<Ending> ending,
        Optional<SharedContract> contract) {

    /// @param outcome `BOUGHT_NEXT` when an enterprise of the neighbour was chosen
    public record Ending(Outcome outcome, Optional<SupplierId> chosen, Instant at) {}

    /// The contract that came of it, kept by the Pôle that accepted.
    ///
    /// @param counted   absent while it is contested
    /// @param confirmed what the buyer said of it, if it did
    /// @param note      what the buyer contests
    public record SharedContract(
            ContractId id, Optional<Counted> counted, Optional<Boolean> confirmed, String note) {}

    /// @param amount in dollars, as the contract says
    public record Counted(BigDecimal amount, Period period) {}

    /// Where it stands at that moment.
    public OfferState state(Instant now) {
        return switch (kept) {
            case OFFERED -> now.isBefore(lapses) ? kept : OfferState.EXPIRED;
            case WITHDRAWN -> lapsedFirst() ? OfferState.EXPIRED : kept;
            case EXPIRED, ACCEPTED, DECLINED, ENDED -> kept;
        };
    }

    private boolean lapsedFirst() {
        return answeredAt.isEmpty() && withdrawnAt.filter(at -> !at.isBefore(lapses)).isPresent();
    }
}

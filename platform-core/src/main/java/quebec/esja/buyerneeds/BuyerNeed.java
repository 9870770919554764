package quebec.esja.buyerneeds;

import java.time.Instant;
import java.util.Optional;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.ExchangeId;
import quebec.esja.kernel.NeedId;
import quebec.esja.kernel.SupplierId;

/// A buyer's need as the Pôle keeps it.
///
/// @param told        the need of a visitor it was made of
/// @param exchange    by which it came from a neighbouring Pôle
/// @param writtenBy   name of who began it
/// @param returnedFor what the Pôle asked to mend; empty when nothing
/// @param openedAt    when someone of the Pôle confirmed the list of enterprises
/// @param ending      how it ended; present only when it is closed
/// @param forgottenAt when the words and the names of people were taken out
/// @param version     an edit is made on a version
public record BuyerNeed(
        BuyerNeedId id,
        BuyerNeedData data,
        String buyerName,
        Optional<NeedId> told,
        Optional<ExchangeId> exchange,
        String writtenBy,
        BuyerNeedStatus status,
        String returnedFor,
        Instant createdAt,
        Optional<Instant> openedAt,
        Optional<Ending> ending,
        Optional<Instant> forgottenAt,
        int version) {

    /// @param chosen the enterprise it was bought from, when it was bought here
    /// @param reason in words; may be empty
    public record Ending(Outcome outcome, Optional<SupplierId> chosen, String reason, Instant at) {}

    /// The first moment at which an answer is too late; absent while no deadline is said.
    public Optional<Instant> over() {
        return data.answerBy().map(BuyerNeedRules::endOf);
    }

    /// Whether an enterprise may answer at that moment.
    public boolean answerable(Instant now) {
        return status == BuyerNeedStatus.OPEN && over().filter(now::isBefore).isPresent();
    }
}

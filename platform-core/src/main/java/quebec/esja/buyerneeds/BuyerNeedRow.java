package quebec.esja.buyerneeds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import quebec.esja.kernel.BuyerNeedId;

/// What a list shows of a buyer's need.
///
/// @param sent       enterprises it was sent to
/// @param interested those of them that are, alone or with others
public record BuyerNeedRow(
        BuyerNeedId id,
        String what,
        String buyerName,
        String category,
        String place,
        BuyerNeedStatus status,
        Optional<LocalDate> answerBy,
        int sent,
        int interested,
        Instant createdAt) {}

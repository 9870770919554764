package quebec.esja.buyerneeds;

import java.time.LocalDate;
import java.util.Optional;
import quebec.esja.kernel.BuyerNeedId;

/// An open need that its buyer lets visitors read; no person is named.
public record PublicNeed(
        BuyerNeedId id,
        String what,
        String buyerName,
        String category,
        String place,
        Optional<AmountBand> amount,
        LocalDate answerBy) {}

package quebec.esja.replies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.SupplierId;

/// What a list shows of a need that an enterprise was sent.
///
/// @param answerable whether it may be answered now
/// @param reply      what the enterprise answered, if it did
public record ReceivedRow(
        BuyerNeedId need,
        SupplierId supplier,
        String supplierName,
        String what,
        String buyerName,
        LocalDate answerBy,
        boolean answerable,
        Optional<ReplyKind> reply,
        Instant sentAt) {}

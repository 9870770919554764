package quebec.esja.replies;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;
import quebec.esja.matching.RefusalReason;

/// An answer as it is kept.
///
/// @param answers  to the questions of the need, in their order; none when it declines
/// @param price    an indication in dollars, never an offer
/// @param partners names of those it would answer with
/// @param by       who answered
public record Reply(
        SupplierId supplier,
        String name,
        Slug slug,
        ReplyKind kind,
        List<String> answers,
        Optional<BigDecimal> price,
        String message,
        List<String> partners,
        Set<RefusalReason> reasons,
        String by,
        Instant at) {

    public Reply {
        answers = List.copyOf(answers);
        partners = List.copyOf(partners);
        reasons = Set.copyOf(reasons);
    }

    public boolean interested() {
        return kind != ReplyKind.DECLINED;
    }
}

package quebec.esja.declarations;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import quebec.esja.extracts.Extract;
import quebec.esja.extracts.ExtractLayout;
import quebec.esja.names.NameCertainty;

/// The extract of accounts a declaration is being made from.
///
/// @param tally          absent while its columns do not say who was paid, and how much
/// @param outsideCounted whether lines dated without the period are counted all the same
/// @param names          how many names there are of each certainty
/// @param dollars        what they come to
public record AccountFile(
        String fileName,
        String format,
        ExtractLayout layout,
        Optional<Extract.Tally> tally,
        boolean outsideCounted,
        Instant readAt,
        Map<NameCertainty, Integer> names,
        Map<NameCertainty, BigDecimal> dollars) {

    public AccountFile {
        names = Map.copyOf(names);
        dollars = Map.copyOf(dollars);
    }

    public int count(NameCertainty certainty) {
        return names.getOrDefault(certainty, 0);
    }

    /// All that the extract says was paid: what the total of purchases may be, for a person to judge.
    public Optional<BigDecimal> total() {
        return tally.map(one -> outsideCounted ? one.inside().add(one.outside()) : one.inside())
                .filter(sum -> sum.signum() > 0);
    }
}

package quebec.esja.rates;

import java.math.BigDecimal;
import java.util.Map;
import quebec.esja.purchases.EvidenceGrade;

/// What is counted for one category, territory, mode, grade or buyer.
///
/// @param key     code; empty for what has none
/// @param dollars counted, declared or not
/// @param byGrade the same, parted by proof
/// @param rate    its declared dollars over the total of purchases of those who know it
public record RateRow(
        String key, BigDecimal dollars, Map<EvidenceGrade, BigDecimal> byGrade, Rate rate) {

    public RateRow {
        byGrade = Map.copyOf(byGrade);
    }
}

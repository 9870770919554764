package quebec.esja.purchases;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/// Parts an amount declared for a buyer, an enterprise and a period by how well its dollars are proved: as many as the corroborated
/// contracts of the same three come to, then as many as the confirmed ones come to, the rest on the buyer's word. The contracts
/// prove dollars that are counted already; they never add any.
public final class Grading {

    private Grading() {}

    /// @param contracts dollars of the contracts of the same buyer and enterprise whose first day lies in the period, by their grade
    /// @return parts above zero, whose sum is the amount
    public static Map<EvidenceGrade, BigDecimal> of(
            BigDecimal amount, Map<EvidenceGrade, BigDecimal> contracts) {
        Map<EvidenceGrade, BigDecimal> parts = new EnumMap<>(EvidenceGrade.class);
        BigDecimal corroborated = least(amount, contracts, EvidenceGrade.CORROBORATED);
        BigDecimal left = amount.subtract(corroborated);
        BigDecimal confirmed = least(left, contracts, EvidenceGrade.CONFIRMED);
        put(parts, EvidenceGrade.CORROBORATED, corroborated);
        put(parts, EvidenceGrade.CONFIRMED, confirmed);
        put(parts, EvidenceGrade.DECLARED, left.subtract(confirmed));
        return parts;
    }

    private static BigDecimal least(
            BigDecimal amount, Map<EvidenceGrade, BigDecimal> contracts, EvidenceGrade grade) {
        return amount.min(contracts.getOrDefault(grade, BigDecimal.ZERO));
    }

    private static void put(
            Map<EvidenceGrade, BigDecimal> parts, EvidenceGrade grade, BigDecimal dollars) {
        if (dollars.signum() > 0) {
            parts.put(grade, dollars);
        }
    }
}

package quebec.esja.declarations;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.kernel.Period;
import quebec.esja.purchases.EvidenceGrade;

/// What the province is told of a declaration in force: its denominator, and sums in which no enterprise is named.
public record PurchaseFact(
        DeclarationId id,
        BuyerId buyer,
        Period period,
        Optional<BigDecimal> addressable,
        List<Part> parts) {

    /// Where a sum has no category or no territory.
    static final String NONE = "-";

    public PurchaseFact {
        parts = List.copyOf(parts);
    }

    /// @param top dollars of the largest enterprise of the sum
    public record Part(
            EvidenceGrade grade,
            String category,
            String territory,
            BigDecimal amount,
            int suppliers,
            BigDecimal top) {}

    private record Key(EvidenceGrade grade, String category, String territory) {}

    /// Adds the lines of a version up.
    static List<Part> parts(Collection<DeclarationLine> lines) {
        Map<Key, Part> parts = new LinkedHashMap<>();
        for (DeclarationLine line : lines) {
            line.byGrade()
                    .forEach((grade, dollars) ->
                            parts.merge(
                                    new Key(
                                            grade,
                                            orNone(line.category()),
                                            orNone(line.territory())),
                                    new Part(
                                            grade,
                                            orNone(line.category()),
                                            orNone(line.territory()),
                                            dollars,
                                            1,
                                            dollars),
                                    PurchaseFact::together));
        }
        return List.copyOf(parts.values());
    }

    private static Part together(Part one, Part other) {
        return new Part(
                one.grade(),
                one.category(),
                one.territory(),
                one.amount().add(other.amount()),
                one.suppliers() + other.suppliers(),
                one.top().max(other.top()));
    }

    private static String orNone(String code) {
        return code.isEmpty() ? NONE : code;
    }
}

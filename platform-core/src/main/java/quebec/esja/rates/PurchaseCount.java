package quebec.esja.rates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.purchases.Grading;

/// Counts each dollar once. For a buyer, an enterprise and a period the declaration holds when it names the enterprise: it is all that
/// was paid. The contracts of the same three, those whose first day lies in the period, then only prove its dollars. A contract
/// that no line covers counts for itself.
final class PurchaseCount {

    private record Pair(BuyerId buyer, SupplierId supplier) {}

    private record Covered(DeclarationId declaration, UUID supplier) {}

    private PurchaseCount() {}

    static List<CountedPurchase> of(
            List<DeclaredPeriod> periods, List<DeclaredLine> lines, List<KnownContract> contracts) {
        Map<DeclarationId, DeclaredPeriod> byId = new HashMap<>();
        Map<BuyerId, List<DeclaredPeriod>> byBuyer = new HashMap<>();
        periods.forEach(period -> {
            byId.put(period.id(), period);
            byBuyer.computeIfAbsent(period.buyer(), _ -> new ArrayList<>()).add(period);
        });
        Map<Pair, List<KnownContract>> byPair = new HashMap<>();
        contracts.forEach(contract ->
                byPair.computeIfAbsent(
                                new Pair(contract.buyer(), contract.supplier()),
                                _ -> new ArrayList<>())
                        .add(contract));
        List<CountedPurchase> counted = new ArrayList<>();
        Set<Covered> covered = new HashSet<>();
        for (DeclaredLine line : lines) {
            DeclaredPeriod period = byId.get(line.declaration());
            if (period != null) {
                covered.add(new Covered(line.declaration(), line.supplier().value()));
                counted.add(
                        declared(
                                line,
                                period,
                                byPair.getOrDefault(
                                        new Pair(period.buyer(), line.supplier()), List.of())));
            }
        }
        contracts.stream()
                .filter(contract ->
                        byBuyer.getOrDefault(contract.buyer(), List.of()).stream()
                                .filter(period -> period.holds(contract.firstDay()))
                                .noneMatch(period ->
                                        covered.contains(
                                                new Covered(
                                                        period.id(), contract.supplier().value()))))
                .map(PurchaseCount::alone)
                .forEach(counted::add);
        return counted;
    }

    private static CountedPurchase declared(
            DeclaredLine line, DeclaredPeriod period, List<KnownContract> contracts) {
        Map<EvidenceGrade, BigDecimal> proving = new EnumMap<>(EvidenceGrade.class);
        contracts.stream()
                .filter(contract -> period.holds(contract.firstDay()))
                .forEach(contract ->
                        proving.merge(contract.grade(), contract.amount(), BigDecimal::add));
        return new CountedPurchase(
                period.buyer(),
                line.supplier(),
                period.period(),
                Optional.of(period.id()),
                line.amount(),
                line.category(),
                line.territory(),
                line.mode(),
                Grading.of(line.amount(), proving));
    }

    private static CountedPurchase alone(KnownContract contract) {
        return new CountedPurchase(
                contract.buyer(),
                contract.supplier(),
                new Period(contract.firstDay(), contract.firstDay()),
                Optional.empty(),
                contract.amount(),
                contract.category(),
                contract.territory(),
                Optional.of(contract.mode()),
                Map.of(contract.grade(), contract.amount()));
    }
}

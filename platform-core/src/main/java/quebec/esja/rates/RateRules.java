package quebec.esja.rates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.purchases.PurchaseMode;

/// Adds counted purchases up to figures.
final class RateRules {

    private RateRules() {}

    /// @param periods of its year and of the one before
    /// @param counted of both
    static RateFigures figures(
            RateSpan span,
            List<DeclaredPeriod> periods,
            List<CountedPurchase> counted,
            List<Integer> years) {
        List<DeclaredPeriod> declared = of(span, periods);
        List<CountedPurchase> now =
                counted.stream().filter(one -> span.takes(one.period())).toList();
        Rated rated = new Rated(declared);
        return new RateFigures(
                span,
                (int) declared.stream().map(DeclaredPeriod::buyer).distinct().count(),
                (int)
                        declared.stream()
                                .filter(one -> one.addressable().isPresent())
                                .map(DeclaredPeriod::buyer)
                                .distinct()
                                .count(),
                sum(now),
                rated.of(now),
                panel(span, periods, counted),
                byGrade(now, rated),
                byBuyer(now, declared),
                rows(now, rated, CountedPurchase::category),
                rows(now, rated, CountedPurchase::territory),
                rows(now, rated, one -> one.mode().map(PurchaseMode::code).orElse("")),
                years,
                RateSpan.declared(span.year(), periods));
    }

    /// Those declarations of a set that have a denominator.
    private record Rated(Set<DeclarationId> ids, Optional<BigDecimal> total) {

        Rated(List<DeclaredPeriod> declared) {
            this(
                    declared.stream()
                            .filter(one -> one.addressable().isPresent())
                            .map(DeclaredPeriod::id)
                            .collect(Collectors.toSet()),
                    declared.stream()
                            .map(DeclaredPeriod::addressable)
                            .flatMap(Optional::stream)
                            .reduce(BigDecimal::add));
        }

        Rate of(List<CountedPurchase> counted) {
            List<CountedPurchase> known =
                    counted.stream()
                            .filter(one -> one.declaration().filter(ids::contains).isPresent())
                            .toList();
            return rate(sum(counted), sum(known));
        }

        /// Purchases, all of them from buyers whose total is unknown, have no rate: it would read as none were made.
        Rate rate(BigDecimal dollars, BigDecimal part) {
            return dollars.signum() > 0 && part.signum() == 0
                    ? Rate.UNKNOWN
                    : new Rate(part, total);
        }
    }

    private static List<RateRow> rows(
            List<CountedPurchase> counted, Rated rated, Function<CountedPurchase, String> key) {
        return grouped(counted, key).entrySet().stream()
                .map(entry ->
                        new RateRow(
                                entry.getKey(),
                                sum(entry.getValue()),
                                grades(entry.getValue()),
                                rated.of(entry.getValue())))
                .sorted(Comparator.comparing(RateRow::dollars).reversed())
                .toList();
    }

    private static List<RateRow> byBuyer(
            List<CountedPurchase> counted, List<DeclaredPeriod> declared) {
        Map<String, List<CountedPurchase>> bought = grouped(counted, one -> one.buyer().toString());
        Map<String, List<DeclaredPeriod>> periods =
                declared.stream().collect(Collectors.groupingBy(one -> one.buyer().toString()));
        Set<String> buyers = new HashSet<>(bought.keySet());
        buyers.addAll(periods.keySet());
        return buyers.stream()
                .map(buyer -> {
                    List<CountedPurchase> own = bought.getOrDefault(buyer, List.of());
                    return new RateRow(
                            buyer,
                            sum(own),
                            grades(own),
                            new Rated(periods.getOrDefault(buyer, List.of())).of(own));
                })
                .sorted(
                        Comparator.comparing(RateRow::dollars)
                                .reversed()
                                .thenComparing(RateRow::key))
                .toList();
    }

    private static List<RateRow> byGrade(List<CountedPurchase> counted, Rated rated) {
        Map<EvidenceGrade, BigDecimal> all = grades(counted);
        Map<EvidenceGrade, BigDecimal> declared =
                grades(
                        counted.stream()
                                .filter(one ->
                                        one.declaration().filter(rated.ids()::contains).isPresent())
                                .toList());
        List<RateRow> rows = new ArrayList<>();
        for (EvidenceGrade grade : EvidenceGrade.values()) {
            BigDecimal dollars = all.getOrDefault(grade, BigDecimal.ZERO);
            rows.add(
                    new RateRow(
                            grade.code(),
                            dollars,
                            Map.of(grade, dollars),
                            rated.rate(dollars, declared.getOrDefault(grade, BigDecimal.ZERO))));
        }
        return rows;
    }

    /// The constant panel: buyers whose declarations of both years are of the same months.
    private static Optional<Panel> panel(
            RateSpan span, List<DeclaredPeriod> periods, List<CountedPurchase> counted) {
        Map<BuyerId, Set<Integer>> before = months(of(span.before(), periods));
        Map<BuyerId, Set<Integer>> now = months(of(span, periods));
        Set<BuyerId> both =
                now.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(before.get(entry.getKey())))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        if (both.isEmpty()) {
            return Optional.empty();
        }
        Set<BuyerId> rated = new HashSet<>(both);
        periods.stream()
                .filter(one -> span.takes(one.period()) || span.before().takes(one.period()))
                .filter(one -> one.addressable().isEmpty())
                .map(DeclaredPeriod::buyer)
                .forEach(rated::remove);
        return Optional.of(
                new Panel(
                        both.size(),
                        sum(declared(span.before(), counted, both)),
                        sum(declared(span, counted, both)),
                        rate(span.before(), periods, counted, rated),
                        rate(span, periods, counted, rated)));
    }

    private static Rate rate(
            RateSpan span,
            List<DeclaredPeriod> periods,
            List<CountedPurchase> counted,
            Set<BuyerId> buyers) {
        List<DeclaredPeriod> theirs =
                of(span, periods).stream().filter(one -> buyers.contains(one.buyer())).toList();
        return new Rated(theirs).of(declared(span, counted, buyers));
    }

    private static List<CountedPurchase> declared(
            RateSpan span, List<CountedPurchase> counted, Set<BuyerId> buyers) {
        return counted.stream()
                .filter(one -> span.takes(one.period()) && one.declaration().isPresent())
                .filter(one -> buyers.contains(one.buyer()))
                .toList();
    }

    private static Map<BuyerId, Set<Integer>> months(List<DeclaredPeriod> periods) {
        return periods.stream()
                .collect(
                        Collectors.groupingBy(
                                DeclaredPeriod::buyer,
                                Collectors.flatMapping(
                                        one -> one.months().stream(), Collectors.toSet())));
    }

    private static List<DeclaredPeriod> of(RateSpan span, List<DeclaredPeriod> periods) {
        return periods.stream().filter(one -> span.takes(one.period())).toList();
    }

    private static Map<String, List<CountedPurchase>> grouped(
            List<CountedPurchase> counted, Function<CountedPurchase, String> key) {
        return counted.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static BigDecimal sum(List<CountedPurchase> counted) {
        return counted.stream()
                .map(CountedPurchase::dollars)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<EvidenceGrade, BigDecimal> grades(List<CountedPurchase> counted) {
        Map<EvidenceGrade, BigDecimal> grades = new EnumMap<>(EvidenceGrade.class);
        counted.forEach(one ->
                one.byGrade()
                        .forEach(
                                (grade, dollars) -> grades.merge(grade, dollars, BigDecimal::add)));
        return grades;
    }
}

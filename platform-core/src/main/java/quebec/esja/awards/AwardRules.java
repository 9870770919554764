package quebec.esja.awards;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import quebec.esja.kernel.ContractId;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.TaxBasis;

/// When an award of SEAO is a contract that someone declared.
final class AwardRules {

    /// People round: to the nearest hundred dollars on 25,000 $, which is the least that must be published, that is 0.4 %. One in
    /// a hundred leaves room for that and for small extras, and keeps apart two yearly contracts indexed by 2 %.
    static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    /// A contract is signed before its first day, rarely more than half a year before.
    static final int DAYS_BEFORE = 180;

    /// Some buyers award, on paper, after the work began or even ended.
    static final int DAYS_AFTER = 30;

    private static final int LONGEST_YEARS = 10;

    /// GST 5 % and QST 9.975 %.
    private static final BigDecimal TAXES = new BigDecimal("1.14975");

    /// What a municipality bears in the end: all of the GST and half of the QST come back.
    private static final BigDecimal NET = new BigDecimal("1.049875");

    private AwardRules() {}

    /// The same enterprise and buyer, near amounts, days that agree.
    static boolean matches(DeclaredContract contract, Award award) {
        return BuyerNames.same(contract.buyer(), contract.buyerNeq(), award)
                && sameDeal(contract, award);
    }

    /// The same for a contract and an award that are known to be of one buyer.
    static boolean sameDeal(DeclaredContract contract, Award award) {
        return contract.supplier().equals(award.supplier())
                && gap(contract, award).compareTo(TOLERANCE) <= 0
                && daysAgree(award.day(), contract.period());
    }

    private static boolean daysAgree(LocalDate awarded, Period period) {
        return !awarded.isBefore(period.from().minusDays(DAYS_BEFORE))
                && !awarded.isAfter(period.to().plusDays(DAYS_AFTER));
    }

    /// The period under which an award is declared: its own where it says a sound one that has begun, else the day it was awarded.
    static Period period(Award award, LocalDate today) {
        LocalDate from = award.starts().filter(start -> !start.isAfter(today)).orElse(award.day());
        LocalDate to =
                award.ends()
                        .filter(end -> !end.isBefore(from))
                        .filter(end -> !end.isAfter(from.plusYears(LONGEST_YEARS)))
                        .orElse(from);
        Period period = new Period(from, to);
        return daysAgree(award.day(), period) ? period : new Period(award.day(), award.day());
    }

    /// How far the amounts are apart, as a share of the award's: SEAO's may hold the taxes or not, and is that of the award or, once
    /// settled, of the contract. The nearest reading counts.
    static BigDecimal gap(DeclaredContract contract, Award award) {
        return Stream.concat(Stream.of(award.awarded()), award.settled().stream())
                .filter(amount -> amount.signum() > 0)
                .flatMap(amount ->
                        readings(contract.taxBasis())
                                .map(factor -> amount.multiply(factor, MathContext.DECIMAL64)))
                .map(amount ->
                        contract.amount()
                                .subtract(amount)
                                .abs()
                                .divide(amount, MathContext.DECIMAL64))
                .min(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE);
    }

    /// By what SEAO's amount is multiplied to be one of that basis.
    private static Stream<BigDecimal> readings(TaxBasis basis) {
        BigDecimal withoutTaxes = BigDecimal.ONE.divide(TAXES, MathContext.DECIMAL64);
        return switch (basis) {
            case BEFORE_TAX -> Stream.of(BigDecimal.ONE, withoutTaxes);
            case TAX_INCLUDED -> Stream.of(BigDecimal.ONE, TAXES);
            case NET ->
                    Stream.of(
                            BigDecimal.ONE, NET, NET.multiply(withoutTaxes, MathContext.DECIMAL64));
        };
    }

    /// Which award corroborates which contract: at most one each, a pair that stands first, then the nearest.
    static Map<ContractId, Award> pair(List<DeclaredContract> contracts, List<Award> awards) {
        return pair(contracts, awards, AwardRules::matches);
    }

    /// @param one whether a contract and an award are one
    static Map<ContractId, Award> pair(
            List<DeclaredContract> contracts,
            List<Award> awards,
            BiPredicate<DeclaredContract, Award> one) {
        Map<SupplierId, List<Award>> bySupplier = new HashMap<>();
        awards.forEach(award ->
                bySupplier.computeIfAbsent(award.supplier(), _ -> new ArrayList<>()).add(award));
        List<Pair> pairs = new ArrayList<>();
        for (DeclaredContract contract : contracts) {
            for (Award award : bySupplier.getOrDefault(contract.supplier(), List.of())) {
                if (one.test(contract, award)) {
                    pairs.add(new Pair(contract, award));
                }
            }
        }
        pairs.sort(Pair.NEAREST);
        Map<ContractId, Award> chosen = new HashMap<>();
        Set<Award> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!chosen.containsKey(pair.contract().id()) && taken.add(pair.award())) {
                chosen.put(pair.contract().id(), pair.award());
            }
        }
        return chosen;
    }

    private record Pair(DeclaredContract contract, Award award) {

        static final Comparator<Pair> NEAREST =
                Comparator.comparing((Pair pair) -> !pair.stands())
                        .thenComparing(pair -> gap(pair.contract(), pair.award()))
                        .thenComparing(Pair::days)
                        .thenComparing(pair -> pair.contract().id().value())
                        .thenComparing(pair -> pair.award().key().ocid())
                        .thenComparing(pair -> pair.award().key().awardId());

        boolean stands() {
            return contract.corroborated().filter(award.key()::equals).isPresent();
        }

        long days() {
            LocalDate first = contract.period().from();
            return Math.abs(ChronoUnit.DAYS.between(first, award.day()));
        }
    }
}

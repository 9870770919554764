package quebec.esja.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quebec.esja.kernel.ContractId;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.TaxBasis;

class AwardRulesTest {

    private static final SupplierId SUPPLIER = new SupplierId(new UUID(0, 1));
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    @ParameterizedTest
    @CsvSource({
        "Ville de Magog, MAGOG (Ville), true",
        "'Centre de services scolaire de Laval', 'Centre de services scolaire de Laval.', true",
        "CSS de Laval, Centre de services scolaire de Laval, true",
        "MRC de Portneuf, Municipalité régionale de comté de Portneuf, true",
        "Sainte-Thérèse, Ste-Therese, true",
        "Ville de Laval, Centre de services scolaire de Laval, false",
        "Cégep de Sherbrooke, Université de Sherbrooke, false",
        "Ville de Magog, Canton de Magog, false",
    })
    void knowsABuyerByItsNameAndNoOther(String declared, String published, boolean same) {
        assertThat(BuyerNames.same(declared, Optional.empty(), award("1", "100").by(published)))
                .isEqualTo(same);
    }

    @Test
    void theNumbersOfABuyerDecideWhereBothAreKnown() {
        Award named = award("1", "100").by("Ville de Magog");
        Award numbered = award("1", "100").numbered("8831855885");

        assertThat(BuyerNames.same("Autre nom", Optional.of("8831855885"), numbered)).isTrue();
        assertThat(BuyerNames.same("Ville de Magog", Optional.of("8800000001"), numbered))
                .isFalse();
        assertThat(BuyerNames.same("Ville de Magog", Optional.of("8831855885"), named)).isTrue();
    }

    @Test
    void noNameIsNobody() {
        assertThat(BuyerNames.same("", Optional.empty(), award("1", "100").by(""))).isFalse();
        assertThat(BuyerNames.same("La Ville", Optional.empty(), award("1", "100").by("de la")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "BEFORE_TAX, 100000, 100000, true",
        "BEFORE_TAX, 100000, 101000, true",
        "BEFORE_TAX, 100000, 101100, false",
        "BEFORE_TAX, 100000, 98900, false",
        "BEFORE_TAX, 114975, 100000, true",
        "TAX_INCLUDED, 100000, 114975, true",
        "TAX_INCLUDED, 114975, 100000, false",
        "NET, 100000, 104987.5, true",
        "NET, 114975, 104987.5, true",
        "BEFORE_TAX, 100000, 107000, false",
    })
    void amountsAgreeToOneInAHundredWithTheTaxesOrWithout(
            TaxBasis basis, String published, String declared, boolean agree) {
        assertThat(
                        AwardRules.matches(
                                contract(1, declared, basis, DAY, DAY),
                                award("1", published).award()))
                .isEqualTo(agree);
    }

    @Test
    void theAmountSettledSinceCountsAsWell() {
        Award award = award("1", "25490.62").settledAt("2407.54");

        assertThat(AwardRules.matches(contract(1, "2407.54"), award)).isTrue();
        assertThat(AwardRules.matches(contract(1, "25490.62"), award)).isTrue();
        assertThat(AwardRules.matches(contract(1, "27898.16"), award))
                .as("never the sum of both")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2026-10-31, true",
        "2027-03-30, 2027-04-30, true",
        "2027-03-31, 2027-04-30, false",
        "2026-08-01, 2026-09-01, true",
        "2026-08-01, 2026-08-31, false",
    })
    void theDaysAgreeFromHalfAYearBeforeToAMonthAfter(LocalDate from, LocalDate to, boolean agree) {
        assertThat(
                        AwardRules.matches(
                                contract(1, "100", TaxBasis.BEFORE_TAX, from, to),
                                award("1", "100").award()))
                .isEqualTo(agree);
    }

    /// Declared from a notice, a contract must be corroborated by that same notice at the next look.
    @ParameterizedTest
    @CsvSource({
        "'', '', 2026-10-01, 2026-10-01",
        "2026-10-05, 2027-10-04, 2026-10-05, 2027-10-04",
        "2026-10-05, '', 2026-10-05, 2026-10-05",
        "2027-06-01, 2027-07-01, 2026-10-01, 2027-07-01",
        "2026-10-05, 2026-09-01, 2026-10-05, 2026-10-05",
        "2025-01-01, 2025-02-01, 2026-10-01, 2026-10-01",
        "2026-10-05, 2046-10-05, 2026-10-05, 2026-10-05",
    })
    void theDaysOfAnAwardMakeAPeriodThatAgreesWithIt(
            String starts, String ends, LocalDate from, LocalDate to) {
        Award award = award("1", "100").lasting(day(starts), day(ends));

        Period period = AwardRules.period(award, LocalDate.of(2026, 11, 22));

        assertThat(period).isEqualTo(new Period(from, to));
        assertThat(
                        AwardRules.matches(
                                contract(1, "100", TaxBasis.BEFORE_TAX, period.from(), period.to()),
                                award))
                .isTrue();
    }

    private static Optional<LocalDate> day(String written) {
        return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
    }

    @Test
    void anotherEnterprisesAwardIsNotOurs() {
        DeclaredContract other =
                new DeclaredContract(
                        new ContractId(new UUID(0, 5)),
                        new SupplierId(new UUID(0, 2)),
                        "Ville de Magog",
                        Optional.empty(),
                        new BigDecimal("100"),
                        TaxBasis.BEFORE_TAX,
                        new Period(DAY, DAY),
                        Optional.empty());
        assertThat(AwardRules.matches(other, award("1", "100").award())).isFalse();
    }

    /// Whatever there is: nothing counts twice, only what matches is paired, the order does not matter, and what is paired stays.
    @Test
    void pairsEachAwardAndEachContractAtMostOnce() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            List<Award> awards = new ArrayList<>();
            List<DeclaredContract> contracts = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                awards.add(award("A" + i, String.valueOf(100_000 + random.nextInt(1500))).award());
            }
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                contracts.add(
                        contract(
                                i,
                                String.valueOf(100_000 + random.nextInt(1500)),
                                TaxBasis.BEFORE_TAX,
                                DAY.plusDays(random.nextInt(20)),
                                DAY.plusDays(30)));
            }

            Map<ContractId, Award> pairs = AwardRules.pair(contracts, awards);

            assertThat(new HashSet<>(pairs.values())).hasSameSizeAs(pairs.values());
            assertThat(contracts)
                    .filteredOn(one -> pairs.containsKey(one.id()))
                    .allMatch(one ->
                            Optional.ofNullable(pairs.get(one.id()))
                                    .filter(award -> AwardRules.matches(one, award))
                                    .isPresent());
            assertThat(contracts)
                    .filteredOn(one -> !pairs.containsKey(one.id()))
                    .allMatch(one ->
                            awards.stream()
                                    .filter(award -> !pairs.containsValue(award))
                                    .noneMatch(award -> AwardRules.matches(one, award)));

            Collections.shuffle(awards, random);
            Collections.shuffle(contracts, random);
            assertThat(AwardRules.pair(contracts, awards)).isEqualTo(pairs);

            List<DeclaredContract> standing =
                    contracts.stream()
                            .map(one -> standing(one, Optional.ofNullable(pairs.get(one.id()))))
                            .toList();
            assertThat(AwardRules.pair(standing, awards)).isEqualTo(pairs);
        }
    }

    private static DeclaredContract standing(DeclaredContract one, Optional<Award> award) {
        return new DeclaredContract(
                one.id(),
                one.supplier(),
                one.buyer(),
                one.buyerNeq(),
                one.amount(),
                one.taxBasis(),
                one.period(),
                award.map(Award::key));
    }

    private static DeclaredContract contract(int id, String amount) {
        return contract(id, amount, TaxBasis.BEFORE_TAX, DAY, DAY);
    }

    private static DeclaredContract contract(
            int id, String amount, TaxBasis basis, LocalDate from, LocalDate to) {
        return new DeclaredContract(
                new ContractId(new UUID(1, id)),
                SUPPLIER,
                "Ville de Magog",
                Optional.empty(),
                new BigDecimal(amount),
                basis,
                new Period(from, to),
                Optional.empty());
    }

    private static Made award(String id, String amount) {
        return new Made(id, amount);
    }

    private record Made(String id, String amount) {

        Award award() {
            return award("Ville de Magog", Optional.empty(), Optional.empty());
        }

        Award by(String buyer) {
            return award(buyer, Optional.empty(), Optional.empty());
        }

        Award numbered(String neq) {
            return award("Ville de Magog", Optional.of(neq), Optional.empty());
        }

        Award settledAt(String settled) {
            return award("Ville de Magog", Optional.empty(), Optional.of(new BigDecimal(settled)));
        }

        Award lasting(Optional<LocalDate> starts, Optional<LocalDate> ends) {
            Award whole = award();
            return new Award(
                    whole.key(),
                    whole.supplier(),
                    whole.title(),
                    whole.buyer(),
                    whole.organization(),
                    whole.buyerNeq(),
                    whole.municipal(),
                    whole.awarded(),
                    whole.settled(),
                    whole.day(),
                    starts,
                    ends,
                    whole.method(),
                    whole.nature(),
                    whole.category(),
                    whole.url());
        }

        private Award award(String buyer, Optional<String> neq, Optional<BigDecimal> settled) {
            return new Award(
                    new AwardKey("ocds-ec9k95-" + id, id),
                    SUPPLIER,
                    "Buffet",
                    buyer,
                    buyer,
                    neq,
                    false,
                    new BigDecimal(amount),
                    settled,
                    DAY,
                    Optional.empty(),
                    Optional.empty(),
                    "direct",
                    "services",
                    "traiteur",
                    "");
        }
    }
}

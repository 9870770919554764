package quebec.esja.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.purchases.Grading;
import quebec.esja.purchases.PurchaseMode;

class PurchaseCountTest {

    private static final BuyerId TOWN = new BuyerId(new UUID(1, 1));
    private static final BuyerId COLLEGE = new BuyerId(new UUID(1, 2));
    private static final SupplierId COOP = new SupplierId(new UUID(2, 1));

    @Test
    void aContractOfADeclaredPairProvesItsDollarsAndAddsNone() {
        DeclaredPeriod year = year(TOWN, 2025, "1000");
        List<CountedPurchase> counted =
                PurchaseCount.of(
                        List.of(year),
                        List.of(line(year, COOP, "300")),
                        List.of(
                                contract(
                                        TOWN,
                                        COOP,
                                        "2025-05-01",
                                        "100",
                                        EvidenceGrade.CORROBORATED),
                                contract(TOWN, COOP, "2025-06-01", "900", EvidenceGrade.CONFIRMED),
                                contract(TOWN, COOP, "2026-01-01", "50", EvidenceGrade.DECLARED)));
        assertThat(counted)
                .extracting(CountedPurchase::dollars)
                .containsExactlyInAnyOrder(new BigDecimal("300"), new BigDecimal("50"));
        assertThat(counted.getFirst().byGrade())
                .isEqualTo(
                        Map.of(
                                EvidenceGrade.CORROBORATED,
                                new BigDecimal("100"),
                                EvidenceGrade.CONFIRMED,
                                new BigDecimal("200")));
    }

    @Test
    void aFiscalYearCoversTheContractsOfItsLastMonths() {
        DeclaredPeriod fiscal =
                new DeclaredPeriod(
                        new DeclarationId(new UUID(9, 9)),
                        TOWN,
                        new Period(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31)),
                        Optional.of(new BigDecimal("500")));
        assertThat(
                        PurchaseCount.of(
                                List.of(fiscal),
                                List.of(line(fiscal, COOP, "80")),
                                List.of(
                                        contract(
                                                TOWN,
                                                COOP,
                                                "2026-02-01",
                                                "70",
                                                EvidenceGrade.CONFIRMED))))
                .singleElement()
                .satisfies(one -> assertThat(RateSpan.of(2025).takes(one.period())).isTrue());
    }

    /// Whatever is declared and recorded: each pair of a declared period is counted for what its line says, once; every other contract
    /// for what it says, once; grades part what is counted; and no rate leaves 0 to 1.
    @ParameterizedTest
    @MethodSource("worlds")
    void countsEachDollarOnceAndNoRateExceedsOne(World world) {
        List<CountedPurchase> counted =
                PurchaseCount.of(world.periods, world.lines, world.contracts);
        BigDecimal expected = BigDecimal.ZERO;
        for (DeclaredLine line : world.lines) {
            expected = expected.add(line.amount());
        }
        for (KnownContract contract : world.contracts) {
            boolean covered =
                    world.lines.stream()
                            .anyMatch(line ->
                                    line.supplier().equals(contract.supplier())
                                            && world.periods.stream()
                                                    .anyMatch(period ->
                                                            period.id().equals(line.declaration())
                                                                    && period.buyer()
                                                                            .equals(
                                                                                    contract
                                                                                            .buyer())
                                                                    && period.holds(
                                                                            contract.firstDay())));
            expected = covered ? expected : expected.add(contract.amount());
        }
        assertThat(sum(counted)).isEqualByComparingTo(expected);
        assertThat(counted)
                .allSatisfy(one -> {
                    assertThat(
                                    one.byGrade().values().stream()
                                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                            .isEqualByComparingTo(one.dollars());
                    assertThat(one.byGrade().values()).allMatch(part -> part.signum() > 0);
                });
        for (RateSpan span : spans()) {
            RateFigures figures = RateRules.figures(span, world.periods, counted, List.of());
            List<RateRow> rows = new ArrayList<>(figures.byBuyer());
            rows.addAll(figures.byCategory());
            rows.addAll(figures.byGrade());
            rows.addAll(figures.byMode());
            rows.add(new RateRow("", figures.dollars(), Map.of(), figures.rate()));
            assertThat(rows)
                    .allSatisfy(row ->
                            row.rate()
                                    .value()
                                    .ifPresent(rate ->
                                            assertThat(rate)
                                                    .isBetween(BigDecimal.ZERO, BigDecimal.ONE)));
            for (List<RateRow> table :
                    List.of(
                            figures.byBuyer(),
                            figures.byCategory(),
                            figures.byMode(),
                            figures.byGrade())) {
                assertThat(
                                table.stream()
                                        .map(RateRow::dollars)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(figures.dollars());
            }
        }
    }

    @Test
    void aMissingTotalIsNoRateAndNobodyElsesDenominator() {
        DeclaredPeriod known = year(TOWN, 2025, "1000");
        DeclaredPeriod unknown = withoutTotal(known.period());
        List<DeclaredPeriod> periods = List.of(known, unknown);
        RateFigures figures =
                RateRules.figures(
                        RateSpan.of(2025),
                        periods,
                        PurchaseCount.of(
                                periods,
                                List.of(line(known, COOP, "100"), line(unknown, COOP, "900")),
                                List.of()),
                        List.of());
        assertThat(figures.rate().value()).contains(new BigDecimal("0.100000"));
        assertThat(figures.dollars()).isEqualByComparingTo("1000");
        assertThat(figures.byBuyer())
                .filteredOn(row -> row.key().equals(COLLEGE.toString()))
                .singleElement()
                .satisfies(row -> assertThat(row.rate().value()).isEmpty());
        assertThat(
                        RateRules.figures(RateSpan.of(2024), periods, List.of(), List.of())
                                .rate()
                                .value())
                .isEmpty();
    }

    @Test
    void purchasesOfWhichNoneHasATotalBesideItHaveNoRate() {
        DeclaredPeriod known = year(TOWN, 2025, "1000");
        DeclaredPeriod unknown = withoutTotal(known.period());
        List<DeclaredPeriod> periods = List.of(known, unknown);
        RateFigures figures =
                RateRules.figures(
                        RateSpan.of(2025),
                        periods,
                        PurchaseCount.of(periods, List.of(line(unknown, COOP, "900")), List.of()),
                        List.of());
        assertThat(figures.byCategory())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.dollars()).isEqualByComparingTo("900");
                    assertThat(row.rate().value()).as("n. d., not zero").isEmpty();
                });
        assertThat(figures.rate().value()).isEmpty();
    }

    /// A period of a buyer that does not know its total of purchases.
    private static DeclaredPeriod withoutTotal(Period period) {
        return new DeclaredPeriod(
                new DeclarationId(new UUID(7, 7)), COLLEGE, period, Optional.empty());
    }

    @Test
    void nothingBoughtAndSignedIsARateOfZero() {
        DeclaredPeriod year = year(TOWN, 2025, "1000");
        assertThat(
                        RateRules.figures(RateSpan.of(2025), List.of(year), List.of(), List.of())
                                .rate()
                                .value())
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("0"));
    }

    @Test
    void onlyBuyersWhoDeclaredTheSameMonthsOfBothYearsTellAChange() {
        DeclaredPeriod before = year(TOWN, 2024, "1000");
        DeclaredPeriod now = year(TOWN, 2025, "1000");
        DeclaredPeriod half =
                new DeclaredPeriod(
                        new DeclarationId(new UUID(6, 6)),
                        COLLEGE,
                        new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30)),
                        Optional.of(new BigDecimal("10")));
        DeclaredPeriod whole = year(COLLEGE, 2025, "5000");
        List<DeclaredPeriod> periods = List.of(before, now, half, whole);
        Panel panel =
                RateRules.figures(
                                RateSpan.of(2025),
                                periods,
                                PurchaseCount.of(
                                        periods,
                                        List.of(
                                                line(before, COOP, "100"),
                                                line(now, COOP, "150"),
                                                line(half, COOP, "9"),
                                                line(whole, COOP, "4000")),
                                        List.of()),
                                List.of())
                        .panel()
                        .orElseThrow();
        assertThat(panel.buyers()).isEqualTo(1);
        assertThat(panel.growth()).contains(new BigDecimal("0.500000"));
        assertThat(panel.rateNow().value()).contains(new BigDecimal("0.150000"));
    }

    @Test
    void aPartOfAYearTakesOnlyWhatWasDeclaredWithinIt() {
        DeclaredPeriod half = declared(TOWN, 1, "2025-01-01", "2025-06-30", "1000");
        DeclaredPeriod quarter = declared(COLLEGE, 2, "2025-01-01", "2025-03-31", "500");
        DeclaredPeriod year =
                declared(new BuyerId(new UUID(1, 77)), 3, "2025-01-01", "2025-12-31", "9000");
        DeclaredPeriod before = declared(TOWN, 4, "2024-01-01", "2024-06-30", "800");
        List<DeclaredPeriod> periods = List.of(half, quarter, year, before);
        List<CountedPurchase> counted =
                PurchaseCount.of(
                        periods,
                        List.of(
                                line(half, COOP, "100"),
                                line(quarter, COOP, "50"),
                                line(year, COOP, "900"),
                                line(before, COOP, "40")),
                        List.of());
        RateFigures first = RateRules.figures(span("2025-S1"), periods, counted, List.of());
        assertThat(first.parts()).extracting(RateSpan::code).containsExactly("2025-S1", "2025-T1");
        assertThat(first.declarants()).isEqualTo(2);
        assertThat(first.rate().value()).contains(new BigDecimal("0.100000"));
        assertThat(first.panel())
                .hasValueSatisfying(panel -> {
                    assertThat(panel.buyers()).as("the same months of both years").isEqualTo(1);
                    assertThat(panel.rateBefore().value()).contains(new BigDecimal("0.050000"));
                    assertThat(panel.rateNow().value()).contains(new BigDecimal("0.100000"));
                });
        assertThat(RateRules.figures(span("2025-T1"), periods, counted, List.of()).dollars())
                .isEqualByComparingTo("50");
        RateFigures second = RateRules.figures(span("2025-S2"), periods, counted, List.of());
        assertThat(second.rate().value()).as("missing, not zero").isEmpty();
        assertThat(RateRules.figures(RateSpan.of(2025), periods, counted, List.of()).rate().value())
                .contains(new BigDecimal("0.100000"));
        assertThat(RateSpan.ofCode("2025-T5")).isEmpty();
        assertThat(RateSpan.ofCode("2025-M12"))
                .contains(new RateSpan(2025, RateSpan.Kind.MONTH, 12));
    }

    private static RateSpan span(String code) {
        return RateSpan.ofCode(code).orElseThrow();
    }

    private static DeclaredPeriod declared(
            BuyerId buyer, int id, String from, String to, String total) {
        return new DeclaredPeriod(
                new DeclarationId(new UUID(44, id)),
                buyer,
                new Period(LocalDate.parse(from), LocalDate.parse(to)),
                Optional.of(new BigDecimal(total)));
    }

    @Test
    void gradesPartAnAmountWhateverTheContracts() {
        Random random = new Random(26);
        for (int i = 0; i < 1_000; i++) {
            BigDecimal amount = dollars(random, 10_000);
            Map<EvidenceGrade, BigDecimal> parts =
                    Grading.of(
                            amount,
                            Map.of(
                                    EvidenceGrade.CORROBORATED,
                                    dollars(random, 20_000),
                                    EvidenceGrade.CONFIRMED,
                                    dollars(random, 20_000)));
            assertThat(parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(amount);
        }
    }

    /// A few buyers, enterprises, declared half-years with or without a total that holds their lines, and contracts at random.
    record World(
            List<DeclaredPeriod> periods,
            List<DeclaredLine> lines,
            List<KnownContract> contracts) {}

    private static List<RateSpan> spans() {
        return Stream.of(2024, 2025)
                .flatMap(year -> Stream.concat(Stream.of(RateSpan.of(year)), RateSpan.parts(year)))
                .toList();
    }

    static List<World> worlds() {
        List<World> worlds = new ArrayList<>();
        for (int seed = 0; seed < 60; seed++) {
            worlds.add(world(new Random(seed)));
        }
        return worlds;
    }

    private static World world(Random random) {
        List<DeclaredPeriod> periods = new ArrayList<>();
        List<DeclaredLine> lines = new ArrayList<>();
        List<KnownContract> contracts = new ArrayList<>();
        for (int buyer = 0; buyer < 3; buyer++) {
            BuyerId id = new BuyerId(new UUID(1, buyer));
            for (int half = 0; half < 4; half++) {
                if (random.nextInt(3) > 0) {
                    declare(random, id, half, periods, lines);
                }
            }
        }
        for (int i = 0; i < 40; i++) {
            contracts.add(
                    contract(
                            new BuyerId(new UUID(1, random.nextInt(3))),
                            new SupplierId(new UUID(2, random.nextInt(4))),
                            LocalDate.of(2024, 1, 1).plusDays(random.nextInt(730)).toString(),
                            dollars(random, 500).toPlainString(),
                            EvidenceGrade.values()[random.nextInt(3)]));
        }
        return new World(periods, lines, contracts);
    }

    private static void declare(
            Random random,
            BuyerId buyer,
            int half,
            List<DeclaredPeriod> periods,
            List<DeclaredLine> lines) {
        LocalDate from = LocalDate.of(2024, 1, 1).plusMonths(half * 6L);
        DeclarationId id = new DeclarationId(new UUID(random.nextLong(), half));
        BigDecimal sum = BigDecimal.ZERO;
        List<DeclaredLine> own = new ArrayList<>();
        for (int supplier = 0; supplier < 4; supplier++) {
            if (random.nextBoolean()) {
                BigDecimal amount = dollars(random, 1_000);
                sum = sum.add(amount);
                own.add(
                        new DeclaredLine(
                                id,
                                new SupplierId(new UUID(2, supplier)),
                                amount,
                                random.nextBoolean() ? "traiteur" : "",
                                "430",
                                Optional.empty()));
            }
        }
        lines.addAll(own);
        periods.add(
                new DeclaredPeriod(
                        id,
                        buyer,
                        new Period(from, from.plusMonths(6).minusDays(1)),
                        random.nextInt(4) == 0
                                ? Optional.empty()
                                : Optional.of(sum.add(dollars(random, 3_000)))));
    }

    private static BigDecimal dollars(Random random, int most) {
        return BigDecimal.valueOf(1 + random.nextInt(most * 100), 2);
    }

    private static BigDecimal sum(List<CountedPurchase> counted) {
        return counted.stream()
                .map(CountedPurchase::dollars)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static DeclaredPeriod year(BuyerId buyer, int year, String addressable) {
        return new DeclaredPeriod(
                new DeclarationId(new UUID(buyer.value().getLeastSignificantBits(), year)),
                buyer,
                new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
                Optional.of(new BigDecimal(addressable)));
    }

    private static DeclaredLine line(DeclaredPeriod period, SupplierId supplier, String amount) {
        return new DeclaredLine(
                period.id(), supplier, new BigDecimal(amount), "", "430", Optional.empty());
    }

    private static KnownContract contract(
            BuyerId buyer, SupplierId supplier, String day, String amount, EvidenceGrade grade) {
        return new KnownContract(
                buyer,
                supplier,
                LocalDate.parse(day),
                new BigDecimal(amount),
                grade,
                "",
                "430",
                PurchaseMode.DIRECT);
    }
}

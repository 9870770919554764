package quebec.esja.solicitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.organizations.Regime;
import quebec.esja.purchases.Nature;
import quebec.esja.purchases.PurchaseMode;
import quebec.esja.purchases.TaxBasis;

class AdviceTest {

    private static final SolicitationRule SMALL =
            rule(null, "0", "25000", PurchaseMode.DIRECT, null, null);
    private static final SolicitationRule MIDDLE =
            rule(null, "25000", "121200", PurchaseMode.LIMITED, "2022-10-07", "2024-01-01");
    private static final SolicitationRule LARGE =
            rule(null, "121200", null, PurchaseMode.OPEN, "2022-10-07", "2024-01-01");
    private static final SolicitationRule UNKNOWN =
            rule(null, "25000", null, null, "2026-01-01", null);
    private static final List<SolicitationRule> RULES = List.of(SMALL, MIDDLE, LARGE, UNKNOWN);

    @ParameterizedTest
    @CsvSource({
        "24999.99, 2023-05-01, DIRECT",
        "25000, 2023-05-01, LIMITED",
        "121199.99, 2022-10-07, LIMITED",
        "121200, 2023-12-31, OPEN",
        "24999.99, 2026-11-22, DIRECT",
    })
    void takesTheRuleOfTheAmountAndTheDay(BigDecimal amount, LocalDate on, PurchaseMode mode) {
        assertThat(Advice.on(purchase(amount, on), RULES))
                .isInstanceOfSatisfying(
                        Advice.Usual.class, usual -> assertThat(usual.mode()).isEqualTo(mode));
    }

    @Test
    void saysWhatIsNotKnownAndWhatWasKnownBefore() {
        assertThat(Advice.on(purchase("60000", "2026-11-22"), RULES))
                .isEqualTo(new Advice.NotKnown(UNKNOWN, Optional.of(MIDDLE)));
        assertThat(Advice.on(purchase("60000", "2024-06-01"), RULES))
                .isEqualTo(new Advice.NoRule(Optional.of(MIDDLE)));
        assertThat(Advice.on(purchase("60000", "2022-10-06"), RULES))
                .isEqualTo(new Advice.NoRule(Optional.empty()));
    }

    @Test
    void leavesTheOneWithoutALawToItsOwnRules() {
        Purchase purchase =
                new Purchase(
                        "",
                        Regime.NONE,
                        Nature.GOODS,
                        BigDecimal.TEN,
                        TaxBasis.NET,
                        LocalDate.of(2023, 1, 1));
        assertThat(Advice.on(purchase, RULES)).isEqualTo(new Advice.OwnRules());
    }

    @Test
    void prefersTheRuleOfTheNature() {
        SolicitationRule services =
                rule(Nature.SERVICES, "0", "50000", PurchaseMode.OPEN, null, null);
        assertThat(Advice.on(purchase("10", "2023-01-01"), List.of(services, SMALL)))
                .isEqualTo(new Advice.Usual(PurchaseMode.OPEN, services));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void doesNotDependOnTheOrderOfTheRules(long seed) {
        List<SolicitationRule> shuffled = new ArrayList<>(RULES);
        Collections.shuffle(shuffled, new Random(seed));
        for (String amount : List.of("1", "25000", "121200", "999999999.99")) {
            for (String day : List.of("2022-10-07", "2023-12-31", "2025-01-01", "2026-11-22")) {
                assertThat(Advice.on(purchase(amount, day), shuffled))
                        .isEqualTo(Advice.on(purchase(amount, day), RULES));
            }
        }
    }

    @Test
    void warnsWhenTheWholeOfTwelveMonthsWouldBeSolicitedOtherwise() {
        Splitting splitting =
                Splitting.of(
                        purchase("15000", "2023-12-01"),
                        List.of(
                                contract("9999", "2022-12-02"),
                                contract("5000", "2022-12-01"),
                                contract("7000", "2023-12-02")),
                        RULES);
        assertThat(splitting.total()).isEqualByComparingTo("24999");
        assertThat(splitting.earlier()).hasSize(1);
        assertThat(splitting.crossing()).isFalse();

        Splitting crossing =
                Splitting.of(
                        purchase("15000", "2023-12-01"),
                        List.of(contract("10000", "2023-06-01")),
                        RULES);
        assertThat(crossing.total()).isEqualByComparingTo("25000");
        assertThat(crossing.crossing()).isTrue();
        assertThat(crossing.whole()).isEqualTo(new Advice.Usual(PurchaseMode.LIMITED, MIDDLE));
    }

    @Test
    void neverWarnsOfAPurchaseAlone() {
        assertThat(Splitting.of(purchase("500000", "2023-12-01"), List.of(), RULES).crossing())
                .isFalse();
    }

    private static Purchase purchase(String amount, String on) {
        return purchase(new BigDecimal(amount), LocalDate.parse(on));
    }

    private static Purchase purchase(BigDecimal amount, LocalDate on) {
        return new Purchase("", Regime.MUNICIPAL, Nature.SERVICES, amount, TaxBasis.NET, on);
    }

    private static EarlierContract contract(String amount, String on) {
        return new EarlierContract(
                "Buffet",
                "Traiteur",
                new BigDecimal(amount),
                LocalDate.parse(on),
                PurchaseMode.DIRECT);
    }

    private static SolicitationRule rule(
            @Nullable Nature nature,
            String from,
            @Nullable String to,
            @Nullable PurchaseMode mode,
            @Nullable String validFrom,
            @Nullable String validTo) {
        return new SolicitationRule(
                UUID.randomUUID(),
                new SolicitationRule.Data(
                        Regime.MUNICIPAL,
                        Optional.ofNullable(nature),
                        new BigDecimal(from),
                        Optional.ofNullable(to).map(BigDecimal::new),
                        Optional.ofNullable(mode),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.ofNullable(validFrom).map(LocalDate::parse),
                        Optional.ofNullable(validTo).map(LocalDate::parse),
                        mode != null,
                        "Source d'essai",
                        LocalizedText.EMPTY),
                1);
    }
}

package quebec.esja.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import quebec.esja.kernel.Slug;
import quebec.esja.purchases.EvidenceGrade;

class DeclaredTablesTest {

    private static final PoleStanding LARGE = pole("estrie");
    private static final PoleStanding SMALL = pole("mauricie");
    private static final PoleStanding EMPTY = pole("laval");

    private final List<DeclaredSql.Total> totals = new ArrayList<>();
    private final List<DeclaredSql.Part> parts = new ArrayList<>();

    @Test
    void showsTheRateOfAPoleOfManyAndHidesThatOfAPoleOfFew() {
        for (int buyer = 0; buyer < 12; buyer++) {
            declares("estrie", buyer, "1000", "100");
        }
        declares("mauricie", 50, "9000", "90");
        DeclaredTables tables = tables();
        assertThat(tables.pole(SMALL).rateHidden()).isTrue();
        assertThat(tables.pole(SMALL).rate()).isEmpty();
        assertThat(tables.total().rate().isPresent() && tables.pole(LARGE).rate().isPresent())
                .as("the total and the other Pôle's would give the small one away")
                .isFalse();
    }

    @Test
    void manyBuyersShowTheirRateAndAPoleWithoutDeclarationsHasNone() {
        for (int buyer = 0; buyer < 12; buyer++) {
            declares("estrie", buyer, "1000", "100");
            declares("mauricie", 100 + buyer, "2000", "100");
        }
        DeclaredTables tables = tables();
        assertThat(tables.pole(LARGE).rate()).contains(new BigDecimal("0.100000"));
        assertThat(tables.pole(SMALL).rate()).contains(new BigDecimal("0.050000"));
        assertThat(tables.total().rate()).contains(new BigDecimal("0.066667"));
        assertThat(tables.pole(EMPTY).rate()).as("n. d., not zero").isEmpty();
        assertThat(tables.pole(EMPTY).rateHidden()).isFalse();
    }

    @Test
    void aBuyerAloneInNotKnowingItsTotalIsNotTakenFromTheDifference() {
        for (int buyer = 0; buyer < 12; buyer++) {
            declares("estrie", buyer, "1000", "100");
            declares("mauricie", 100 + buyer, "2000", "100");
        }
        totals.add(new DeclaredSql.Total("estrie", new UUID(5, 999), Optional.empty()));
        parts.add(part("estrie", 999, false, "70"));
        DeclaredRow row = tables().pole(LARGE);
        assertThat(
                        row.dollars() instanceof FigureCell.Shown
                                && row.part() instanceof FigureCell.Shown)
                .as("the two would leave its dollars")
                .isFalse();
    }

    @Test
    void fewEnterprisesBehindManyBuyersAreHiddenToo() {
        for (int buyer = 0; buyer < 12; buyer++) {
            declares("estrie", buyer, "1000", "0");
            parts.add(
                    new DeclaredSql.Part(
                            "estrie",
                            new UUID(8, buyer),
                            new UUID(5, buyer),
                            true,
                            EvidenceGrade.DECLARED.code(),
                            "traiteur",
                            "430",
                            new BigDecimal("10"),
                            1,
                            new BigDecimal("10")));
        }
        assertThat(tables().pole(LARGE).rateHidden()).isTrue();
    }

    @Test
    void anEnterpriseDeclaredByHalfYearsInTwoSectorsIsOne() {
        for (int buyer = 0; buyer < 12; buyer++) {
            declares("estrie", buyer, "1000", "0");
            for (int half = 0; half < 2; half++) {
                parts.add(
                        new DeclaredSql.Part(
                                "estrie",
                                new UUID(half, buyer),
                                new UUID(5, buyer),
                                true,
                                EvidenceGrade.DECLARED.code(),
                                half == 0 ? "traiteur" : "transport",
                                "430",
                                new BigDecimal("30"),
                                3,
                                new BigDecimal("10")));
            }
        }
        assertThat(tables().pole(LARGE).rateHidden())
                .as("three enterprises a half-year, never seen to be six")
                .isTrue();
    }

    @Test
    void enterprisesOfSeveralTerritoriesAreSeveral() {
        for (int buyer = 0; buyer < 12; buyer++) {
            declares("estrie", buyer, "1000", "0");
            for (int place = 430; place < 436; place++) {
                parts.add(
                        new DeclaredSql.Part(
                                "estrie",
                                new UUID(8, buyer),
                                new UUID(5, buyer),
                                true,
                                EvidenceGrade.DECLARED.code(),
                                "traiteur",
                                String.valueOf(place),
                                new BigDecimal("10"),
                                1,
                                new BigDecimal("10")));
            }
        }
        assertThat(tables().pole(LARGE).rate()).contains(new BigDecimal("0.060000"));
    }

    @Test
    void anEnterpriseThatSellsToEveryBuyerIsSeenToBeNearlyAlone() {
        for (int buyer = 0; buyer < 12; buyer++) {
            declares("estrie", buyer, "1000", "0");
            parts.add(
                    new DeclaredSql.Part(
                            "estrie",
                            new UUID(8, buyer),
                            new UUID(5, buyer),
                            true,
                            EvidenceGrade.DECLARED.code(),
                            "traiteur",
                            "430",
                            new BigDecimal("100"),
                            6,
                            new BigDecimal("95")));
        }
        assertThat(tables().pole(LARGE).rateHidden()).isTrue();
    }

    private DeclaredTables tables() {
        return new DeclaredTables(totals, parts, List.of(LARGE, SMALL, EMPTY));
    }

    private void declares(String pole, int buyer, String total, String social) {
        totals.add(
                new DeclaredSql.Total(
                        pole, new UUID(5, buyer), Optional.of(new BigDecimal(total))));
        if (!social.equals("0")) {
            parts.add(part(pole, buyer, true, social));
        }
    }

    private static DeclaredSql.Part part(String pole, int buyer, boolean rated, String dollars) {
        return new DeclaredSql.Part(
                pole,
                new UUID(8, buyer),
                new UUID(5, buyer),
                rated,
                EvidenceGrade.DECLARED.code(),
                "traiteur",
                "430",
                new BigDecimal(dollars),
                8,
                new BigDecimal("12"));
    }

    private static PoleStanding pole(String slug) {
        return new PoleStanding(new Slug(slug), slug, slug, 10, 10);
    }
}

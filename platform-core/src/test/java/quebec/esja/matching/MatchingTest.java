package quebec.esja.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import quebec.esja.kernel.SupplierId;
import quebec.esja.matching.Candidate.Activity;
import quebec.esja.matching.Candidate.Proof;
import quebec.esja.matching.Candidate.Reach;
import quebec.esja.matching.Candidate.Refusal;
import quebec.esja.matching.Candidate.Words;

class MatchingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Wanted LUNCHES = wanted(new UUID(1, 1), 25_000, 100_000);

    @Test
    void losesNobodyAndKeepsOneOrderHoweverTheyAreGiven() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<Candidate> all = some(random, 40);
            List<Fit> ranked = Matching.rank(LUNCHES, all, TODAY);
            List<Candidate> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);

            assertThat(ranked).extracting(Fit::candidate).containsExactlyInAnyOrderElementsOf(all);
            assertThat(Matching.rank(LUNCHES, shuffled, TODAY)).isEqualTo(ranked);
            assertThat(ranked).isSortedAccordingTo(Matching.order(LUNCHES));
            assertThat(ranked).allSatisfy(fit -> assertThat(fit.reasons()).hasSizeGreaterThan(4));
        }
    }

    @Test
    void anotherEnterpriseChangesNothingBetweenTheOthers() {
        for (int seed = 0; seed < 60; seed++) {
            List<Candidate> all = some(new Random(seed), 30);
            List<Candidate> fewer = all.subList(0, 29);
            List<Fit> without = Matching.rank(LUNCHES, fewer, TODAY);
            List<Fit> with = new ArrayList<>(Matching.rank(LUNCHES, all, TODAY));
            with.removeIf(fit -> fit.candidate().equals(all.getLast()));

            assertThat(with).isEqualTo(without);
        }
    }

    @Test
    void equalsComeInAnotherOrderForAnotherNeedAndNeverByName() {
        List<Candidate> equals = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 12; i++) {
            equals.add(caterer(id(random), "%c traiteur".formatted('A' + i)));
        }
        List<String> orders = new ArrayList<>();
        for (int need = 0; need < 20; need++) {
            orders.add(
                    Matching.rank(wanted(new UUID(need, 9), 0, 5_000), equals, TODAY).stream()
                            .map(fit -> fit.candidate().name().substring(0, 1))
                            .reduce("", String::concat));
        }
        assertThat(orders).doesNotContain("ABCDEFGHIJKL").doesNotHaveDuplicates();
        assertThat(orders)
                .extracting(order -> order.charAt(0))
                .as("another comes first")
                .containsAnyOf('B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L');
    }

    @Test
    void whatIsAskedWhereItIsAskedComesFirst() {
        Candidate fitting = one(2, activity("traiteur", "", Words.NONE, Reach.COVERED));
        Candidate wordsOnly = one(3, activity("autre", "", Words.SOME, Reach.COVERED));
        Candidate elsewhere = one(4, activity("traiteur", "", Words.EVERY, Reach.NOT_COVERED));
        Candidate another = one(5, activity("menuiserie", "", Words.NONE, Reach.COVERED));

        List<Fit> ranked =
                Matching.rank(LUNCHES, List.of(another, elsewhere, wordsOnly, fitting), TODAY);

        assertThat(ranked)
                .extracting(fit -> fit.candidate().name(), Fit::grade)
                .containsExactly(
                        Tuple.tuple("2", Grade.FITTING),
                        Tuple.tuple("3", Grade.POSSIBLE),
                        Tuple.tuple("4", Grade.UNLIKELY),
                        Tuple.tuple("5", Grade.UNLIKELY));
        assertThat(ranked.get(2).reasons()).contains(new FitReason.NotServed());
        assertThat(ranked.get(3).reasons())
                .contains(new FitReason.NoActivity(), new FitReason.ServedOtherwise("menuiserie"));
    }

    @Test
    void theAreaIsThatOfTheActivityThatFits() {
        Candidate candidate =
                one(
                        2,
                        activity("traiteur", "", Words.NONE, Reach.NOT_COVERED),
                        activity("menuiserie", "", Words.NONE, Reach.COVERED));
        assertThat(Matching.weigh(LUNCHES, candidate, TODAY))
                .satisfies(fit -> {
                    assertThat(fit.grade()).isEqualTo(Grade.POSSIBLE);
                    assertThat(fit.reasons()).contains(new FitReason.ServedOtherwise("menuiserie"));
                });
    }

    @Test
    void aNearerCodeWeighsMore() {
        Wanted coded =
                new Wanted(
                        new UUID(1, 1),
                        "x",
                        "90101603",
                        "43027",
                        BigDecimal.ZERO,
                        Optional.of(BigDecimal.valueOf(5_000)));
        assertThat(
                        List.of("90101603", "90101699", "90109999", "11111111").stream()
                                .map(code -> one(2, activity("y", code, Words.NONE, Reach.COVERED)))
                                .map(candidate -> Matching.weigh(coded, candidate, TODAY))
                                .map(fit -> fit.grade() + " " + fit.points())
                                .toList())
                .containsExactly("FITTING 75", "FITTING 69", "POSSIBLE 57", "UNLIKELY 17");
    }

    @Test
    void moreThanAThirdOfItsRevenueWarnsAndHidesNobody() {
        assertThat(capacity(25_000, 100_000, Revenue.TO_100000, 0))
                .isEqualTo(new FitReason.MaybeTooLarge());
        assertThat(capacity(100_000, 500_000, Revenue.TO_250000, 0))
                .isEqualTo(new FitReason.TooLarge());
        assertThat(capacity(0, 5_000, Revenue.TO_250000, 0)).isEqualTo(new FitReason.Able(false));
        assertThat(capacity(5_000, 25_000, Revenue.TO_100000, 90_000))
                .as("contracts it carried out prove more than what it told")
                .isEqualTo(new FitReason.Able(true));
        assertThat(capacity(500_000, 0, Revenue.OVER_5000000, 0))
                .as("nothing bounds either")
                .isEqualTo(new FitReason.MaybeTooLarge());
    }

    @Test
    void whatIsUnknownIsSaidToBe() {
        Fit fit =
                Matching.weigh(
                        LUNCHES,
                        one(2, activity("traiteur", "", Words.NONE, Reach.UNKNOWN)),
                        TODAY);
        assertThat(fit.grade()).isEqualTo(Grade.POSSIBLE);
        assertThat(fit.reasons())
                .contains(
                        new FitReason.ServiceUnknown(),
                        new FitReason.CapacityUnknown(""),
                        new FitReason.NoProof(),
                        new FitReason.Confirmed(Optional.empty()));
    }

    @Test
    void learnsFromWhatWasDeclined() {
        Grade fits = declined(RefusalReason.PRICE, true).grade();
        assertThat(fits).isEqualTo(Grade.FITTING);
        assertThat(declined(RefusalReason.TRADE, false).grade()).isEqualTo(Grade.POSSIBLE);
        assertThat(declined(RefusalReason.ZONE, true).grade()).isEqualTo(Grade.POSSIBLE);
        assertThat(declined(RefusalReason.ZONE, false).grade()).isEqualTo(Grade.FITTING);
        assertThat(declined(RefusalReason.CAPACITY, true).points())
                .isLessThan(declined(RefusalReason.DELAY, true).points());
    }

    @Test
    void proposesPartnersThatBringWhatIsMissing() {
        Candidate self = one(2, activity("traiteur", "", Words.NONE, Reach.NOT_COVERED));
        Candidate there = one(3, activity("traiteur", "", Words.NONE, Reach.COVERED));
        Candidate unknown = one(4, activity("traiteur", "", Words.NONE, Reach.UNKNOWN));
        Candidate another = one(5, activity("menuiserie", "", Words.NONE, Reach.COVERED));
        List<Fit> ranked = Matching.rank(LUNCHES, List.of(self, there, unknown, another), TODAY);
        Fit own = Matching.weigh(LUNCHES, self, TODAY);

        assertThat(Partners.complementary(ranked, own, 6))
                .extracting(fit -> fit.candidate().name())
                .containsExactly("3");
    }

    private static Fit declined(RefusalReason reason, boolean samePlace) {
        Candidate candidate = one(2, activity("traiteur", "", Words.NONE, Reach.COVERED));
        return Matching.weigh(
                LUNCHES,
                new Candidate(
                        candidate.supplier(),
                        candidate.name(),
                        candidate.activities(),
                        Optional.empty(),
                        BigDecimal.ZERO,
                        "",
                        Proof.NONE,
                        Optional.empty(),
                        List.of(
                                new Refusal(
                                        reason,
                                        samePlace,
                                        BigDecimal.valueOf(5_000),
                                        TODAY.minusDays(30)))),
                TODAY);
    }

    private static FitReason capacity(long low, long high, Revenue revenue, long yearOfWork) {
        Candidate candidate = one(2, activity("traiteur", "", Words.NONE, Reach.COVERED));
        Fit fit =
                Matching.weigh(
                        wanted(new UUID(1, 1), low, high),
                        new Candidate(
                                candidate.supplier(),
                                candidate.name(),
                                candidate.activities(),
                                Optional.of(revenue),
                                BigDecimal.valueOf(yearOfWork),
                                "",
                                Proof.NONE,
                                Optional.empty(),
                                List.of()),
                        TODAY);
        assertThat(fit.grade()).as("a warning hides nobody").isEqualTo(Grade.FITTING);
        return fit.reasons().get(2);
    }

    private static Wanted wanted(UUID need, long low, long high) {
        return new Wanted(
                need,
                "traiteur",
                "",
                "43027",
                BigDecimal.valueOf(low),
                high == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(high)));
    }

    private static Activity activity(String category, String code, Words words, Reach reach) {
        return new Activity(category, category, code, words, reach);
    }

    private static Candidate caterer(SupplierId id, String name) {
        return new Candidate(
                id,
                name,
                List.of(activity("traiteur", "", Words.NONE, Reach.COVERED)),
                Optional.empty(),
                BigDecimal.ZERO,
                "",
                Proof.NONE,
                Optional.empty(),
                List.of());
    }

    private static Candidate one(long number, Activity... activities) {
        return new Candidate(
                new SupplierId(new UUID(number, number)),
                String.valueOf(number),
                List.of(activities),
                Optional.empty(),
                BigDecimal.ZERO,
                "",
                Proof.NONE,
                Optional.empty(),
                List.of());
    }

    private static SupplierId id(Random random) {
        return new SupplierId(new UUID(random.nextLong(), random.nextLong()));
    }

    private static List<Candidate> some(Random random, int number) {
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            List<Activity> activities = new ArrayList<>();
            for (int j = random.nextInt(3); j >= 0; j--) {
                activities.add(
                        activity(
                                random.nextBoolean() ? "traiteur" : "autre",
                                "",
                                any(random, Words.values()),
                                any(random, Reach.values())));
            }
            List<Refusal> refusals =
                    random.nextInt(4) > 0
                            ? List.of()
                            : List.of(
                                    new Refusal(
                                            any(random, RefusalReason.values()),
                                            random.nextBoolean(),
                                            BigDecimal.valueOf(random.nextInt(50_000)),
                                            TODAY.minusDays(random.nextInt(300))));
            int contracts = random.nextInt(4);
            all.add(
                    new Candidate(
                            id(random),
                            "Entreprise " + i,
                            activities,
                            random.nextBoolean()
                                    ? Optional.empty()
                                    : Optional.of(any(random, Revenue.values())),
                            BigDecimal.valueOf(random.nextInt(400_000)),
                            "",
                            new Proof(contracts, random.nextInt(contracts + 1), random.nextInt(3)),
                            random.nextBoolean()
                                    ? Optional.empty()
                                    : Optional.of(TODAY.minusDays(random.nextInt(700))),
                            refusals));
        }
        return all;
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}

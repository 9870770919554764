package quebec.esja.engaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import quebec.esja.buyers.BuyerKind;
import quebec.esja.commitments.Term;
import quebec.esja.engaged.CountedBuyer.Declared;

class EngagedCountTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void countsWhatHoldsThatDayAndWhatIsToBeRenewed() {
        CountedBuyer held = buyer(BuyerKind.MUNICIPALITY, "2026-05-01");
        CountedBuyer due = buyer(BuyerKind.MUNICIPALITY, "2025-12-01");
        CountedBuyer followed = renewed(due);
        CountedBuyer lapsed = buyer(BuyerKind.CEGEP, "2025-11-01");
        CountedBuyer over = buyer(BuyerKind.CEGEP, "2024-11-01");
        CountedBuyer future = buyer(BuyerKind.CEGEP, "2026-12-01");

        EngagedCount count =
                EngagedCount.of(List.of(held, due, followed, lapsed, over, future), TODAY);

        assertThat(count.committed()).isEqualTo(3);
        assertThat(count.byKind()).isEqualTo(Map.of(BuyerKind.MUNICIPALITY, 3));
        assertThat(count.due()).isEqualTo(1);
        assertThat(count.lapsed()).isEqualTo(1);
        assertThat(EngagedCount.of(List.of(renewed(lapsed)), TODAY).lapsed()).isZero();
        assertThat(count.targets().values().stream().mapToInt(Integer::intValue).sum())
                .as("each committed buyer once")
                .isEqualTo(count.committed());
    }

    @Test
    void aTargetIsReachedByWhatWasDeclaredAndMissingIsNeverAFailure() {
        assertThat(standing("5", null, false, declared("50", "1000")))
                .isEqualTo(TargetStanding.REACHED);
        assertThat(standing("5.01", null, false, declared("50", "1000")))
                .isEqualTo(TargetStanding.NOT_REACHED);
        assertThat(standing("5", null, false, declared("50", null)))
                .as("a share of what is not known")
                .isEqualTo(TargetStanding.UNTOLD);
        assertThat(standing("5", null, false, Optional.empty())).isEqualTo(TargetStanding.UNTOLD);
        assertThat(standing(null, "50", true, declared("50", null)))
                .isEqualTo(TargetStanding.REACHED);
        assertThat(standing(null, "51", true, declared("50", null)))
                .isEqualTo(TargetStanding.NOT_REACHED);
        assertThat(standing(null, null, true, declared("50", "1000")))
                .isEqualTo(TargetStanding.WORDS);
        assertThat(standing(null, null, false, declared("50", "1000")))
                .isEqualTo(TargetStanding.NONE);
    }

    @Test
    void onlyWhatWasDeclaredSinceTheCommitmentIsHeldAgainstIt() {
        Declared before = new Declared(2024, new BigDecimal("9"), Optional.empty());
        Declared then = new Declared(2025, new BigDecimal("8"), Optional.empty());
        Declared after = new Declared(2026, new BigDecimal("7"), Optional.empty());
        assertThat(Declared.since(2025, List.of(before, after, then))).contains(after);
        assertThat(Declared.since(2027, List.of(before, after, then))).isEmpty();
    }

    private static TargetStanding standing(
            @Nullable String percent,
            @Nullable String amount,
            boolean words,
            Optional<Declared> declared) {
        return TargetStanding.of(
                new CountedBuyer(
                        BuyerKind.CEGEP,
                        new Term(TODAY, TODAY.plusYears(1)),
                        false,
                        Optional.ofNullable(percent).map(BigDecimal::new),
                        Optional.ofNullable(amount).map(BigDecimal::new),
                        words,
                        declared));
    }

    private static Optional<Declared> declared(String dollars, @Nullable String total) {
        return Optional.of(
                new Declared(
                        2026,
                        new BigDecimal(dollars),
                        Optional.ofNullable(total).map(BigDecimal::new)));
    }

    private static CountedBuyer buyer(BuyerKind kind, String start) {
        LocalDate from = LocalDate.parse(start);
        return new CountedBuyer(
                kind,
                new Term(from, from.plusYears(1)),
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    private static CountedBuyer renewed(CountedBuyer one) {
        return new CountedBuyer(
                one.kind(),
                one.term(),
                true,
                one.percent(),
                one.amount(),
                one.words(),
                one.declared());
    }
}

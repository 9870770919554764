package quebec.esja.buyerneeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import quebec.esja.kernel.BuyerId;
import quebec.esja.purchases.Nature;
import quebec.esja.purchases.PurchaseMode;

class BuyerNeedRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final BuyerId TOWN = new BuyerId(new UUID(1, 1));
    private static final BuyerNeedRules.Known KNOWN = new BuyerNeedRules.Known(true, true, true);

    @Test
    void aDraftMayLackAllButWhatIsLookedFor() {
        BuyerNeedData empty = BuyerNeedData.of(TOWN);
        assertThat(problems(empty, false)).containsExactly("what");
        assertThat(problems(empty, true))
                .containsExactly(
                        "what", "category", "place", "nature", "amount", "mode", "answerBy");
    }

    @Test
    void refusesANeedWithoutADeadlineAheadOrAfterTheDayItIsWanted() {
        assertThat(problems(whole(TODAY.plusDays(1), TODAY.plusDays(9)), true)).isEmpty();
        assertThat(problems(whole(TODAY, TODAY.plusDays(9)), true)).containsExactly("answerBy");
        assertThat(problems(whole(TODAY.plusYears(2), TODAY.plusYears(3)), true))
                .containsExactly("answerBy");
        assertThat(problems(whole(TODAY.plusDays(5), TODAY.plusDays(4)), true))
                .containsExactly("answerBy");
        assertThat(problems(whole(TODAY.plusDays(5), TODAY.minusDays(1)), true))
                .contains("wantedOn");
    }

    @Test
    void theLastDayIsWholeInQuebec() {
        assertThat(BuyerNeedRules.endOf(LocalDate.of(2026, 12, 1)))
                .isEqualTo(Instant.parse("2026-12-02T05:00:00Z"));
        assertThat(BuyerNeedRules.lastDay(Instant.parse("2026-12-02T05:00:00Z")))
                .isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void boundsQuestions() {
        BuyerNeedData sound = whole(TODAY.plusDays(2), TODAY.plusDays(9));
        assertThat(problems(asking(sound, Collections.nCopies(11, "Livrez-vous?")), true))
                .containsExactly("questions");
        assertThat(problems(asking(sound, List.of("x".repeat(301))), true))
                .containsExactly("questions");
        assertThat(BuyerNeedRules.tidy(asking(sound, List.of(" Livrez-vous ? ", " "))).questions())
                .containsExactly("Livrez-vous ?");
    }

    private static List<String> problems(BuyerNeedData data, boolean whole) {
        return BuyerNeedRules.problems(data, KNOWN, whole, TODAY).stream()
                .map(BuyerNeedProblem::field)
                .toList();
    }

    private static BuyerNeedData asking(BuyerNeedData data, List<String> questions) {
        return new BuyerNeedData(
                data.buyer(),
                data.what(),
                data.detail(),
                data.category(),
                data.unspsc(),
                data.nature(),
                data.place(),
                data.wantedOn(),
                data.amount(),
                data.mode(),
                data.answerBy(),
                questions,
                data.open(),
                data.rhythm());
    }

    private static BuyerNeedData whole(LocalDate answerBy, LocalDate wantedOn) {
        return new BuyerNeedData(
                TOWN,
                "Boîtes à lunch",
                "",
                "traiteur",
                "90101603",
                Optional.of(Nature.SERVICES),
                "43027",
                Optional.of(wantedOn),
                Optional.of(AmountBand.TO_5000),
                Optional.of(PurchaseMode.DIRECT),
                Optional.of(answerBy),
                List.of(),
                false,
                Rhythm.MILESTONES);
    }
}

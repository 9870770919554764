package quebec.esja.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import quebec.esja.buyerneeds.BuyerNeedData;
import quebec.esja.buyerneeds.Rhythm;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.matching.RefusalReason;
import quebec.esja.replies.ReplyRules.Reading;

class ReplyRulesTest {

    private static final SupplierId SELF = new SupplierId(new UUID(1, 1));

    @Test
    void tellsTheBuyerAtTheFirstTheSecondTheFifthThenEveryFive() {
        assertThat(IntStream.rangeClosed(0, 21).filter(ReplyRules::isMilestone).boxed())
                .containsExactly(1, 2, 5, 10, 15, 20);
    }

    @Test
    void wantsAnAnswerToEachQuestionAndAPriceThatIsOne() {
        assertThat(problems(new ReplyDraft.Interested(List.of("Oui", " "), "cher", "")))
                .containsExactly("answer-1", "price");
        assertThat(read(new ReplyDraft.Interested(List.of("Oui", "12"), "1 234,56 $", " Merci ")))
                .isInstanceOfSatisfying(
                        Reading.Sound.class,
                        sound -> {
                            assertThat(sound.price().orElseThrow()).isEqualByComparingTo("1234.56");
                            assertThat(sound.message()).isEqualTo("Merci");
                        });
        assertThat(problems(new ReplyDraft.Interested(List.of("a", "b"), "-5", "")))
                .containsExactly("price");
        assertThat(
                        problems(
                                new ReplyDraft.Interested(
                                        List.of("a", "b"), "1000000000000", "x".repeat(2001))))
                .containsExactly("price", "message");
    }

    @Test
    void wantsOthersThanItself() {
        assertThat(problems(new ReplyDraft.Together(Set.of(SELF), List.of("a", "b"), "", "")))
                .containsExactly("partners");
    }

    @Test
    void wantsAReasonAndWordsForAnotherOne() {
        assertThat(problems(new ReplyDraft.Declined(Set.of(), ""))).containsExactly("reasons");
        assertThat(problems(new ReplyDraft.Declined(Set.of(RefusalReason.OTHER), "")))
                .containsExactly("message");
        assertThat(
                        problems(
                                new ReplyDraft.Declined(
                                        Set.of(RefusalReason.OTHER, RefusalReason.ZONE), "")))
                .isEmpty();
    }

    private static List<String> problems(ReplyDraft draft) {
        return switch (read(draft)) {
            case Reading.Sound _ -> List.of();
            case Reading.Refused(var problems) ->
                    problems.stream().map(ReplyProblem::field).toList();
        };
    }

    private static Reading read(ReplyDraft draft) {
        BuyerNeedData empty = BuyerNeedData.of(new BuyerId(new UUID(2, 2)));
        BuyerNeedData need =
                new BuyerNeedData(
                        empty.buyer(),
                        "Boîtes à lunch",
                        "",
                        "traiteur",
                        "",
                        Optional.empty(),
                        "43027",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("Livrez-vous?", "Combien de jours d’avance?"),
                        false,
                        Rhythm.MILESTONES);
        return ReplyRules.read(draft, need, SELF);
    }
}

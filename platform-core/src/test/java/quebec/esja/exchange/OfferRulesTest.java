package quebec.esja.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import quebec.esja.waves.WaveStep;

class OfferRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FAR = TODAY.plusDays(OfferRules.NEAR + 1);
    private static final WaveStep LATER = new WaveStep.Later(Instant.parse("2026-11-24T14:00:00Z"));
    private static final WaveStep EXHAUSTED = new WaveStep.Done(WaveStep.Why.EXHAUSTED);

    @Test
    void aNeedIsUnansweredWhenNobodyIsInterestedAndNothingMoreLeavesOrItsDeadlineIsNear() {
        assertThat(OfferRules.unanswered(0, LATER, FAR, TODAY)).as("waves go on").isFalse();
        assertThat(OfferRules.unanswered(0, EXHAUSTED, FAR, TODAY)).isTrue();
        assertThat(OfferRules.unanswered(0, LATER, FAR.minusDays(1), TODAY)).isTrue();
        assertThat(OfferRules.unanswered(1, EXHAUSTED, TODAY, TODAY))
                .as("someone is interested")
                .isFalse();
    }

    @Test
    void aNeighbourHasThreeBusinessDaysAndNeverMoreThanTheNeed() {
        Instant thursdayNoon = Instant.parse("2026-11-26T17:00:00Z");
        Instant tuesdayOver = Instant.parse("2026-12-02T05:00:00Z");
        assertThat(OfferRules.lapse(thursdayNoon, tuesdayOver.plusSeconds(1)))
                .as("Friday, Monday and Tuesday, whole")
                .isEqualTo(tuesdayOver);
        assertThat(OfferRules.lapse(thursdayNoon, tuesdayOver.minusSeconds(1)))
                .isEqualTo(tuesdayOver.minusSeconds(1));
    }

    @Test
    void anAnswerGoesBackToItsQuestionWhateverTheNeighbourAskedBesides() {
        List<String> crossed = List.of("Où ?", "Quand ?", "Combien ?");
        assertThat(
                        OfferRules.answers(
                                crossed,
                                List.of("Combien ?", "Qui ?", "Où ?"),
                                List.of("Dix", "Nous", "À Magog")))
                .containsExactly("À Magog", "", "Dix");
        assertThat(OfferRules.answers(crossed, crossed, List.of())).containsOnly("");
    }

    @Test
    void addressesAndTelephonesStay() {
        assertThat(
                        OfferRules.impersonal(
                                "Lise, lise.roy@ville.qc.ca, (819) 555-0142, 819-555-0142 ou +1 819 555 0142."))
                .isEqualTo("Lise, […], […], […] ou […].");
        String harmless = "NEQ 1149900061, le 2026-12-01, 40 repas à 12,50 $, 1 200 500 $ en tout";
        assertThat(OfferRules.impersonal(harmless)).isEqualTo(harmless);
    }

    @Test
    void aReasonTellsSomething() {
        assertThat(OfferRules.isReason("non")).isFalse();
        assertThat(OfferRules.isReason("Nos traiteurs sont pris.")).isTrue();
        assertThat(OfferRules.isReason("x".repeat(1001))).isFalse();
    }
}

package quebec.esja.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quebec.esja.directory.SupplierData;
import quebec.esja.freshness.FreshnessRules.Return;
import quebec.esja.freshness.FreshnessRules.Step;
import quebec.esja.freshness.LetterKind.Sent;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.registration.Review;

class FreshnessRulesTest {

    private static final LocalDate SINCE = LocalDate.of(2025, 1, 31);
    private static final FreshnessPolicy POLICY = new FreshnessPolicy(6, 18);
    private static final LocalDate DUE = LocalDate.of(2026, 7, 31);

    @Test
    void asksAfterTheDelayAndAgainAfterAsMuchSilence() {
        assertThat(next(LocalDate.of(2025, 7, 30))).isEqualTo(new Step.Wait());
        assertThat(next(LocalDate.of(2025, 7, 31))).isEqualTo(new Step.Ask());

        Sent asked = sent(LetterKind.ASK, LocalDate.of(2025, 7, 31));
        assertThat(next(LocalDate.of(2025, 7, 31), asked)).isEqualTo(new Step.Wait());
        assertThat(next(LocalDate.of(2026, 1, 30), asked)).isEqualTo(new Step.Wait());
        assertThat(next(LocalDate.of(2026, 1, 31), asked)).isEqualTo(new Step.Ask());
    }

    @Test
    void warnsThirtyDaysAndSevenDaysBeforeItWithdraws() {
        Sent first = notice(LetterKind.FIRST_NOTICE, DUE.minusDays(30), DUE);
        Sent last = notice(LetterKind.LAST_NOTICE, DUE.minusDays(7), DUE);

        assertThat(next(DUE.minusDays(30))).isEqualTo(new Step.FirstNotice(DUE));
        assertThat(next(DUE.minusDays(8), first)).isEqualTo(new Step.Wait());
        assertThat(next(DUE.minusDays(7), first)).isEqualTo(new Step.LastNotice(DUE));
        assertThat(next(DUE.minusDays(1), first, last)).isEqualTo(new Step.Wait());
        assertThat(next(DUE, first, last)).isEqualTo(new Step.Withdraw());
    }

    @Test
    void nobodyLeavesSoonerThanTheNoticesSayHoweverLateTheyAre() {
        LocalDate late = DUE.plusYears(2);
        assertThat(next(late)).isEqualTo(new Step.FirstNotice(late.plusDays(30)));

        Sent first = notice(LetterKind.FIRST_NOTICE, late, late.plusDays(30));
        assertThat(next(late.plusDays(22), first)).isEqualTo(new Step.Wait());
        assertThat(next(late.plusDays(40), first))
                .isEqualTo(new Step.LastNotice(late.plusDays(47)));

        Sent last = notice(LetterKind.LAST_NOTICE, late.plusDays(40), late.plusDays(47));
        assertThat(next(late.plusDays(46), first, last)).isEqualTo(new Step.Wait());
        assertThat(next(late.plusDays(47), first, last)).isEqualTo(new Step.Withdraw());
    }

    @Test
    void aLongerDelayTakesBackWhatWasAnnounced() {
        Sent first = notice(LetterKind.FIRST_NOTICE, DUE.minusDays(30), DUE);
        Sent last = notice(LetterKind.LAST_NOTICE, DUE.minusDays(7), DUE);
        FreshnessPolicy longer = new FreshnessPolicy(24, 60);

        assertThat(FreshnessRules.next(SINCE, List.of(first, last), longer, DUE))
                .isEqualTo(new Step.Wait());
    }

    @Test
    void whoeverStaysSilentIsWrittenToAtMostOnceADayAndLeavesInTheEnd() {
        List<Sent> letters = new ArrayList<>();
        LocalDate day = SINCE;
        boolean gone = false;
        while (!gone && day.isBefore(SINCE.plusYears(3))) {
            day = day.plusDays(1);
            switch (FreshnessRules.next(SINCE, letters, POLICY, day)) {
                case Step.Wait _ -> {}
                case Step.Ask _ -> letters.add(sent(LetterKind.ASK, day));
                case Step.FirstNotice(LocalDate on) ->
                        letters.add(notice(LetterKind.FIRST_NOTICE, day, on));
                case Step.LastNotice(LocalDate on) ->
                        letters.add(notice(LetterKind.LAST_NOTICE, day, on));
                case Step.Withdraw _ -> gone = true;
            }
        }

        assertThat(gone).isTrue();
        assertThat(day).isEqualTo(DUE);
        assertThat(letters)
                .extracting(Sent::kind)
                .containsExactly(
                        LetterKind.ASK,
                        LetterKind.ASK,
                        LetterKind.FIRST_NOTICE,
                        LetterKind.LAST_NOTICE);
    }

    @Test
    void aSaveConfirmsTheBlocksItChangedAndNoOther() {
        SupplierData before =
                SupplierData.named("Ferme").withDescription(new LocalizedText("Légumes", ""));

        assertThat(FreshnessRules.changed(before, before)).isEmpty();
        assertThat(
                        FreshnessRules.changed(
                                before,
                                before.withReach(new SupplierData.Reach("", "", "819 555-0100"))))
                .containsExactly(ProfileBlock.CONTACT);
        assertThat(
                        FreshnessRules.changed(
                                before, before.withAddedValue(new LocalizedText("Emplois", ""))))
                .containsExactly(ProfileBlock.PRESENTATION);
        assertThat(
                        FreshnessRules.changed(
                                before,
                                before.withContact(
                                        new SupplierData.Contact("Camille", "c@esja.test"))))
                .isEmpty();
    }

    @Test
    void allIsConfirmedOnlyWhenEachBlockIs() {
        ProfileFreshness most =
                new ProfileFreshness(
                        Map.of(
                                ProfileBlock.IDENTITY, SINCE,
                                ProfileBlock.PRESENTATION, SINCE.plusDays(2),
                                ProfileBlock.OFFERINGS, SINCE.plusDays(1)),
                        POLICY);
        assertThat(most.ofAll()).isEmpty();
        assertThat(most.aged(ProfileBlock.CONTACT, SINCE)).isTrue();
        assertThat(most.aged(ProfileBlock.IDENTITY, SINCE.plusMonths(6))).isFalse();
        assertThat(most.aged(ProfileBlock.IDENTITY, SINCE.plusMonths(6).plusDays(1))).isTrue();
    }

    @Test
    void comesBackAtOnceOnlyWhileItsEligibilityStands() {
        LocalDate today = DUE;
        assertThat(FreshnessRules.comingBack(Optional.empty(), today)).isEqualTo(Return.TO_REVIEW);
        assertThat(FreshnessRules.comingBack(accepted(today.plusDays(1)), today))
                .isEqualTo(Return.RELISTED);
        assertThat(FreshnessRules.comingBack(accepted(today), today)).isEqualTo(Return.TO_REVIEW);
        assertThat(
                        FreshnessRules.comingBack(
                                Optional.of(review(Review.Verdict.REFUSED, Optional.empty())),
                                today))
                .isEqualTo(Return.CLOSED);
    }

    @Test
    void refusesDelaysThatLeaveNoTimeToAnswer() {
        assertThat(FreshnessRules.problems(FreshnessPolicy.USUAL)).isEmpty();
        assertThat(FreshnessRules.problems(new FreshnessPolicy(0, 18)))
                .containsExactly("freshness.refusal.ask");
        assertThat(FreshnessRules.problems(new FreshnessPolicy(6, 7)))
                .containsExactly("freshness.refusal.withdraw");
        assertThat(FreshnessRules.problems(new FreshnessPolicy(24, 61)))
                .containsExactly("freshness.refusal.withdraw");
    }

    private static Step next(LocalDate today, Sent... letters) {
        return FreshnessRules.next(SINCE, List.of(letters), POLICY, today);
    }

    private static Sent sent(LetterKind kind, LocalDate on) {
        return new Sent(kind, on, Optional.empty());
    }

    private static Sent notice(LetterKind kind, LocalDate on, LocalDate withdrawOn) {
        return new Sent(kind, on, Optional.of(withdrawOn));
    }

    private static Optional<Review> accepted(LocalDate revalidateOn) {
        return Optional.of(review(Review.Verdict.ACCEPTED, Optional.of(revalidateOn)));
    }

    private static Review review(Review.Verdict verdict, Optional<LocalDate> revalidateOn) {
        return new Review(verdict, "", "Agente", Instant.EPOCH, revalidateOn, Map.of());
    }
}

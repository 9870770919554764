package quebec.esja.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.registration.ReviewDraft.Decision;
import quebec.esja.registration.ReviewDraft.Finding;
import quebec.esja.registration.ReviewRules.LegalForm;

class ReviewRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Decision ACCEPT = new Decision.Accept(TODAY.plusMonths(24));

    @Test
    void acceptsWhenEveryPrincipleIsMetWithItsEvidence() {
        assertThat(problems(SupplierStatus.SUBMITTED, draft(ACCEPT))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void refusesToAcceptWithOnePrincipleNotMet(Principle principle) {
        assertThat(
                        keys(
                                SupplierStatus.SUBMITTED,
                                draft(ACCEPT, principle, new Finding(false, "Rien du tout"))))
                .containsExactly("registration.review.not-met");
    }

    @ParameterizedTest
    @EnumSource
    void refusesToAcceptWithoutEvidence(Principle principle) {
        assertThat(
                        keys(
                                SupplierStatus.SUBMITTED,
                                draft(ACCEPT, principle, new Finding(true, "  oui "))))
                .containsExactly("registration.review.evidence");
    }

    @Test
    void tellsWhenTheLegalFormIsNotAdmitted() {
        assertThat(
                        ReviewRules.problems(
                                SupplierStatus.SUBMITTED,
                                draft(ACCEPT),
                                LegalForm.NOT_ELIGIBLE,
                                TODAY))
                .extracting(SupplierProblem::key)
                .containsExactly("registration.review.legal-form");
        assertThat(
                        ReviewRules.problems(
                                SupplierStatus.SUBMITTED, draft(ACCEPT), LegalForm.UNKNOWN, TODAY))
                .extracting(SupplierProblem::key)
                .containsExactly("registration.review.legal-form-unknown");
    }

    @Test
    void revalidatesAfterTodayAndWithinFiveYears() {
        assertThat(keys(SupplierStatus.SUBMITTED, draft(new Decision.Accept(TODAY))))
                .containsExactly("registration.review.revalidation");
        assertThat(
                        keys(
                                SupplierStatus.SUBMITTED,
                                draft(new Decision.Accept(TODAY.plusYears(5).plusDays(1)))))
                .containsExactly("registration.review.revalidation");
        assertThat(keys(SupplierStatus.SUBMITTED, draft(new Decision.Accept(TODAY.plusYears(5)))))
                .isEmpty();
    }

    @Test
    void wantsAReasonForChangesAndRefusals() {
        assertThat(keys(SupplierStatus.SUBMITTED, draft(new Decision.RequestChanges("   no  "))))
                .containsExactly("registration.review.reason");
        assertThat(keys(SupplierStatus.SUBMITTED, draft(new Decision.Refuse("x".repeat(2001)))))
                .containsExactly("registration.review.reason-long");
        assertThat(
                        keys(
                                SupplierStatus.SUBMITTED,
                                draft(new Decision.Refuse("Sous contrôle public"))))
                .isEmpty();
    }

    @Test
    void decidesNothingBeforeTheAddressIsConfirmed() {
        for (Decision decision :
                List.of(
                        ACCEPT,
                        new Decision.RequestChanges("Précisez"),
                        new Decision.Refuse("Hors champ"))) {
            assertThat(keys(SupplierStatus.UNCONFIRMED, draft(decision)))
                    .containsExactly("registration.review.unconfirmed");
        }
    }

    @Test
    void asksNoChangesOfAnEnterpriseThatIsPublic() {
        assertThat(keys(SupplierStatus.LISTED, draft(new Decision.RequestChanges("Précisez"))))
                .containsExactly("registration.review.status");
        assertThat(keys(SupplierStatus.LISTED, draft(ACCEPT))).isEmpty();
        assertThat(ReviewRules.after(SupplierStatus.LISTED, new Decision.Refuse("Hors champ")))
                .isEqualTo(SupplierStatus.WITHDRAWN);
    }

    private static List<SupplierProblem> problems(SupplierStatus status, ReviewDraft draft) {
        return ReviewRules.problems(status, draft, LegalForm.ELIGIBLE, TODAY);
    }

    private static List<String> keys(SupplierStatus status, ReviewDraft draft) {
        return problems(status, draft).stream().map(SupplierProblem::key).toList();
    }

    private static ReviewDraft draft(Decision decision) {
        Map<Principle, Finding> findings = new EnumMap<>(Principle.class);
        for (Principle principle : Principle.values()) {
            findings.put(principle, new Finding(true, "Statuts, article " + principle.ordinal()));
        }
        return new ReviewDraft(findings, decision);
    }

    private static ReviewDraft draft(Decision decision, Principle principle, Finding finding) {
        Map<Principle, Finding> findings = new EnumMap<>(draft(decision).findings());
        findings.put(principle, finding);
        return new ReviewDraft(findings, decision);
    }
}

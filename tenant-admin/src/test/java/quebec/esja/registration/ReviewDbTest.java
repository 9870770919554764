package quebec.esja.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static quebec.esja.registration.RegistrationFixture.draft;
import static quebec.esja.registration.RegistrationFixture.enterprise;
import static quebec.esja.registration.RegistrationFixture.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.Slug;
import quebec.esja.members.Members;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.registration.ReviewDraft.Decision;
import quebec.esja.testing.TwoPoles;

class ReviewDbTest {

    private static final RegistrationFixture.MovingClock CLOCK =
            new RegistrationFixture.MovingClock();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Actor AGENT = new Actor(null, "Agente du Pôle");

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final RegistrationFixture ESJA = new RegistrationFixture(POLES.province);

    @Test
    void anAcceptanceListsTheEnterpriseAndInvitesItsPerson() {
        Supplier supplier = submitted("Ferme des Ormes", "ormes@exemple.org");
        LocalDate revalidation = POLES.inEstrie(ESJA.reviews::usualRevalidation);

        ReviewOutcome outcome = decide(supplier, new Decision.Accept(revalidation));

        assertThat(revalidation).isEqualTo(TODAY.plusMonths(24));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ReviewOutcome.Decided.class,
                        decided -> {
                            assertThat(decided.supplier().listed()).isTrue();
                            assertThat(decided.invited()).isTrue();
                        });
        assertThat(POLES.inEstrie(ESJA::delivered))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.recipient()).isEqualTo("ormes@exemple.org");
                    assertThat(mail.text()).contains("n’est pas une certification");
                });
        assertThat(due()).contains("ormes@exemple.org");
        assertThat(manages("ormes@exemple.org", supplier)).isTrue();
        assertThat(POLES.inEstrie(() -> ESJA.reviews.of(supplier.id())))
                .singleElement()
                .satisfies(review -> {
                    assertThat(review.verdict()).isEqualTo(Review.Verdict.ACCEPTED);
                    assertThat(review.revalidateOn()).contains(revalidation);
                    assertThat(review.findings()).hasSize(6);
                    assertThat(review.reviewer()).isEqualTo("Agente du Pôle");
                });
        assertThat(POLES.inMauricie(() -> ESJA.reviews.of(supplier.id()))).isEmpty();
    }

    @Test
    void askingForChangesInvitesThePersonWhoMendsAndSendsAgain() {
        Supplier supplier = submitted("Atelier du Quai", "quai@exemple.org");

        decide(supplier, new Decision.RequestChanges("Précisez vos règlements."));

        assertThat(now(supplier).status()).isEqualTo(SupplierStatus.CHANGES_REQUESTED);
        assertThat(now(supplier).statusReason()).isEqualTo("Précisez vos règlements.");
        assertThat(POLES.inEstrie(ESJA::delivered))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Précisez vos règlements."));
        assertThat(manages("quai@exemple.org", supplier)).isTrue();

        POLES.inEstrie(() -> ESJA.registrations.submitAgain(supplier.id(), Actor.VISITOR));
        decide(now(supplier), new Decision.Accept(TODAY.plusYears(1)));
        assertThat(now(supplier).listed()).isTrue();
        assertThat(POLES.inEstrie(() -> ESJA.reviews.of(supplier.id())))
                .extracting(Review::verdict)
                .containsExactlyInAnyOrder(
                        Review.Verdict.ACCEPTED, Review.Verdict.CHANGES_REQUESTED);
        POLES.inEstrie(ESJA::delivered);
    }

    @Test
    void aRefusalTellsItsReasonAndInvitesNobody() {
        Supplier supplier = submitted("Hors champ", "hors@exemple.org");

        decide(supplier, new Decision.Refuse("Sous contrôle public."));

        assertThat(now(supplier).status()).isEqualTo(SupplierStatus.REFUSED);
        assertThat(POLES.inEstrie(ESJA::delivered))
                .extracting(OutboxMail::subject)
                .containsExactly("Décision sur l’inscription de Hors champ");
        assertThat(due()).doesNotContain("hors@exemple.org");
    }

    @Test
    void aReviewOfAnEnterpriseThatChangedMeanwhileIsNotRecorded() {
        Supplier seen = submitted("Café mouvant", "mouvant@exemple.org");
        POLES.inEstrie(() ->
                ESJA.suppliers.edit(
                        seen.id(),
                        seen.data().withReach(new SupplierData.Reach("", "", "819 555-0101")),
                        seen.version(),
                        Actor.VISITOR));

        assertThat(decide(seen, new Decision.Accept(TODAY.plusYears(1))))
                .isInstanceOfSatisfying(
                        ReviewOutcome.Stale.class,
                        stale ->
                                assertThat(stale.now().data().reach().phone())
                                        .isEqualTo("819 555-0101"));
        assertThat(POLES.inEstrie(() -> ESJA.reviews.of(seen.id()))).isEmpty();
        assertThat(now(seen).status()).isEqualTo(SupplierStatus.SUBMITTED);
    }

    @Test
    void aLegalFormThatTheLawDoesNotAdmitIsTold() {
        SupplierData data = enterprise("Regroupement informel", "", "");
        Supplier association =
                created(
                        data.withIdentity(
                                new SupplierData.Identity(
                                        "Regroupement informel",
                                        "",
                                        "",
                                        "",
                                        "association",
                                        "",
                                        null)));

        assertThat(problems(decide(association, new Decision.Accept(TODAY.plusYears(1)))))
                .containsExactly("registration.review.legal-form");
        assertThat(POLES.inEstrie(() -> ESJA.reviews.admits("coop-solidarite"))).isTrue();
        assertThat(POLES.inEstrie(() -> ESJA.reviews.admits("association"))).isFalse();
    }

    @Test
    void anEnterpriseWithNoMunicipalityIsNotListedAndNothingIsKept() {
        Supplier nowhere =
                created(
                        enterprise("Sans lieu", "", "lieu@exemple.org")
                                .withLocation(SupplierData.Location.UNKNOWN));

        assertThat(problems(decide(nowhere, new Decision.Accept(TODAY.plusYears(1)))))
                .containsExactly("supplier.refusal.municipality-missing");
        assertThat(POLES.inEstrie(() -> ESJA.reviews.of(nowhere.id()))).isEmpty();
        assertThat(POLES.inEstrie(ESJA::delivered)).isEmpty();
    }

    @Test
    void anEnterpriseWithoutAPersonIsListedAndNobodyIsInvited() {
        Supplier quiet = created(enterprise("Sans personne", "", ""));

        assertThat(decide(quiet, new Decision.Accept(TODAY.plusYears(1))))
                .isInstanceOfSatisfying(
                        ReviewOutcome.Decided.class,
                        decided -> assertThat(decided.invited()).isFalse());
    }

    @Test
    void thereIsNothingToReviewInAnotherPole() {
        Supplier supplier = submitted("D’ici seulement", "ici@exemple.org");

        assertThat(
                        POLES.inMauricie(() ->
                                ESJA.reviews.decide(
                                        supplier.id(),
                                        supplier.version(),
                                        draft(new Decision.Accept(TODAY.plusYears(1))),
                                        AGENT)))
                .isEqualTo(new ReviewOutcome.Unknown());
        assertThat(now(supplier).status()).isEqualTo(SupplierStatus.SUBMITTED);
    }

    @Test
    void revalidatingWritesToNobodyAndWithdrawingTells() {
        Supplier listed = created(enterprise("Déjà là", "", "deja@exemple.org"));
        decide(listed, new Decision.Accept(TODAY.plusYears(1)));
        POLES.inEstrie(ESJA::delivered);

        decide(now(listed), new Decision.Accept(TODAY.plusYears(2)));
        assertThat(POLES.inEstrie(ESJA::delivered)).isEmpty();
        decide(now(listed), new Decision.Refuse("Dissoute en octobre."));

        assertThat(now(listed).status()).isEqualTo(SupplierStatus.WITHDRAWN);
        assertThat(POLES.inEstrie(ESJA::delivered))
                .extracting(OutboxMail::subject)
                .containsExactly("Déjà là n’est plus au répertoire");
    }

    private static Supplier submitted(String name, String contact) {
        POLES.inEstrie(() -> ESJA.registrations.register(form(enterprise(name, "", contact))));
        POLES.inEstrie(() -> ESJA.registrations.confirm(ESJA.deliveredToken()));
        POLES.inEstrie(ESJA::delivered);
        return POLES.inEstrie(() -> ESJA.suppliers.find(Slug.of(name))).orElseThrow();
    }

    private static Supplier created(SupplierData data) {
        return POLES.inEstrie(() ->
                switch (ESJA.suppliers.create(data, SupplierSource.STAFF, Actor.PLATFORM)) {
                    case SupplierChange.Saved saved -> saved.supplier();
                    case SupplierChange.Refused refused -> throw new AssertionError(refused);
                });
    }

    private static ReviewOutcome decide(Supplier supplier, Decision decision) {
        return POLES.inEstrie(() ->
                ESJA.reviews.decide(supplier.id(), supplier.version(), draft(decision), AGENT));
    }

    private static List<String> problems(ReviewOutcome outcome) {
        return outcome instanceof ReviewOutcome.Refused refused
                ? refused.problems().stream().map(SupplierProblem::key).toList()
                : List.of(outcome.toString());
    }

    private static Supplier now(Supplier supplier) {
        return POLES.inEstrie(() -> ESJA.suppliers.find(supplier.id())).orElseThrow();
    }

    private static List<String> due() {
        return POLES.inEstrie(() -> POLES.province.members.takeDueInvitations(100)).stream()
                .map(Members.DueInvitation::email)
                .map(EmailAddress::value)
                .toList();
    }

    private static boolean manages(String email, Supplier supplier) {
        return POLES.inEstrie(() ->
                        POLES.province.members.recognise(
                                "subject-" + email, Optional.of(new EmailAddress(email))))
                .filter(person -> person.suppliers().containsKey(supplier.id()))
                .isPresent();
    }
}

package quebec.esja.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static quebec.esja.registration.RegistrationFixture.enterprise;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.audit.AuditEntry;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierSource;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.MemberData;
import quebec.esja.members.Membership;
import quebec.esja.members.PoleRole;
import quebec.esja.members.SupplierRole;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;

class ClaimDbTest {

    private static final RegistrationFixture.MovingClock CLOCK =
            new RegistrationFixture.MovingClock();
    private static final Membership AGENT =
            new Membership(
                    new MemberId(UUID.randomUUID()),
                    "Agente du Pôle",
                    Optional.of(PoleRole.AGENT),
                    Map.of(),
                    Map.of());

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final RegistrationFixture ESJA = new RegistrationFixture(POLES.province);

    @Test
    void waitsForAPersonOnceTheAddressIsConfirmedAndIsNeverAcceptedAlone() {
        Supplier supplier = listed("Ferme des Ormes");

        Claim claim = waiting(supplier, "ormes@exemple.org");

        assertThat(claim.status()).isEqualTo(Claim.Status.WAITING);
        assertThat(POLES.inEstrie(() -> ESJA.registrations.waiting()).claims()).isPositive();
        assertThat(manages("ormes@exemple.org", supplier)).isFalse();
        CLOCK.pass(Duration.ofDays(60));
        assertThat(manages("ormes@exemple.org", supplier)).isFalse();
    }

    @Test
    void thePoleAcceptsAndThePersonManagesTheEnterprise() {
        Supplier supplier = listed("Café de la Gare");
        Claim claim = waiting(supplier, "gare@exemple.org");

        assertThat(decide(claim, new ClaimDecision.Accept(), AGENT))
                .isInstanceOf(ClaimDecision.Outcome.Decided.class);

        assertThat(manages("gare@exemple.org", supplier)).isTrue();
        assertThat(POLES.inEstrie(ESJA::delivered))
                .extracting(OutboxMail::subject)
                .containsExactly("Vous gérez maintenant Café de la Gare");
        assertThat(decide(claim, new ClaimDecision.Refuse("Trop tard"), AGENT))
                .isInstanceOf(ClaimDecision.Outcome.DecidedBefore.class);
        assertThat(history(supplier))
                .contains(
                        "supplier.claim-received",
                        "supplier.claim-confirmed",
                        "supplier.claim-accepted");
    }

    @Test
    void aRefusalNeedsAReasonAndTellsIt() {
        Supplier supplier = listed("Atelier du Quai");
        Claim claim = waiting(supplier, "quai@exemple.org");

        assertThat(decide(claim, new ClaimDecision.Refuse(" non "), AGENT))
                .isEqualTo(new ClaimDecision.Outcome.ReasonMissing());
        decide(claim, new ClaimDecision.Refuse("Adresse inconnue de l’entreprise."), AGENT);

        assertThat(manages("quai@exemple.org", supplier)).isFalse();
        assertThat(POLES.inEstrie(ESJA::delivered))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.text()).contains("Adresse inconnue de l’entreprise."));
    }

    @Test
    void aManagerDecidesByTheLinkOfTheMailWhileStillManager() {
        Supplier supplier = listed("Librairie du Parc");
        MemberId manager = manager(supplier, "gestion.parc@exemple.org");
        waiting(supplier, "parc@exemple.org", false);
        String token = decisionToken();

        assertThat(POLES.inMauricie(() -> ESJA.claims.decide(token, new ClaimDecision.Accept())))
                .isEqualTo(new ClaimDecision.Outcome.Unknown());
        assertThat(POLES.inEstrie(() -> ESJA.claims.decide(token, new ClaimDecision.Refuse(""))))
                .isEqualTo(new ClaimDecision.Outcome.ReasonMissing());
        assertThat(POLES.inEstrie(() -> ESJA.claims.decide(token, new ClaimDecision.Accept())))
                .isInstanceOfSatisfying(
                        ClaimDecision.Outcome.Decided.class,
                        decided -> assertThat(decided.claim().decidedBy()).isEqualTo("Gestion"));
        assertThat(POLES.inEstrie(() -> ESJA.claims.decide(token, new ClaimDecision.Accept())))
                .isEqualTo(new ClaimDecision.Outcome.Unknown());
        assertThat(manages("parc@exemple.org", supplier)).isTrue();
        POLES.inEstrie(ESJA::delivered);

        waiting(supplier, "troisieme@exemple.org", false);
        List<String> tokens = decisionTokens();
        POLES.inEstrie(() -> POLES.province.members.end(manager, Actor.PLATFORM));
        assertThat(tokens)
                .filteredOn(link ->
                        POLES.inEstrie(() -> ESJA.claims.decide(link, new ClaimDecision.Accept()))
                                instanceof ClaimDecision.Outcome.Decided)
                .hasSize(1);
        POLES.inEstrie(ESJA::delivered);
    }

    @Test
    void onlyThePoleAndTheManagersOfThatEnterpriseMayDecide() {
        Supplier supplier = listed("Buanderie Nette");
        Claim claim = waiting(supplier, "nette@exemple.org");
        Membership elsewhere =
                member(Optional.empty(), Map.of(listed("Ailleurs").id(), SupplierRole.MANAGER));
        Membership coach = member(Optional.of(PoleRole.COACH), Map.of());

        assertThat(decide(claim, new ClaimDecision.Accept(), elsewhere))
                .isEqualTo(new ClaimDecision.Outcome.Unknown());
        assertThat(decide(claim, new ClaimDecision.Accept(), coach))
                .isEqualTo(new ClaimDecision.Outcome.Unknown());
        Membership contributor =
                member(Optional.empty(), Map.of(supplier.id(), SupplierRole.CONTRIBUTOR));
        assertThat(decide(claim, new ClaimDecision.Accept(), contributor))
                .isEqualTo(new ClaimDecision.Outcome.Unknown());
        assertThat(
                        POLES.inMauricie(() ->
                                ESJA.claims.decide(claim.id(), new ClaimDecision.Accept(), AGENT)))
                .isEqualTo(new ClaimDecision.Outcome.Unknown());
        assertThat(
                        decide(
                                claim,
                                new ClaimDecision.Accept(),
                                member(
                                        Optional.empty(),
                                        Map.of(supplier.id(), SupplierRole.MANAGER))))
                .isInstanceOf(ClaimDecision.Outcome.Decided.class);
        POLES.inEstrie(ESJA::delivered);
    }

    @Test
    void remindsTheManagersTwiceThenThePoleDecidesAndWhoeverWaitsIsTold() {
        Supplier supplier = listed("Rappels");
        manager(supplier, "gestion.rappels@exemple.org");
        waiting(supplier, "rappels@exemple.org");
        assertThat(POLES.inEstrie(() -> ESJA.claims.waiting()))
                .as("managers come first: the Pôle's queue does not hold it yet")
                .noneMatch(claim -> claim.supplier().equals(supplier.id()));

        assertThat(after(2)).isEmpty();
        assertThat(after(1))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.recipient()).isEqualTo("gestion.rappels@exemple.org");
                    assertThat(mail.subject()).startsWith("Rappel");
                    assertThat(mail.text()).contains("/r/");
                });
        assertThat(after(0)).as("a round done twice writes once").isEmpty();
        assertThat(after(5))
                .extracting(OutboxMail::recipient)
                .containsExactlyInAnyOrder("gestion.rappels@exemple.org", "rappels@exemple.org");
        assertThat(after(1)).isEmpty();
        assertThat(after(1))
                .extracting(OutboxMail::recipient)
                .containsExactlyInAnyOrder("bonjour@esja.test", "rappels@exemple.org");
        assertThat(POLES.inEstrie(() -> ESJA.claims.waiting()))
                .as("it is in the Pôle's queue now")
                .anyMatch(claim -> claim.supplier().equals(supplier.id()));
        assertThat(after(3)).extracting(OutboxMail::recipient).containsExactly("bonjour@esja.test");
        Claim claim = POLES.inEstrie(() -> ESJA.claims.waiting(supplier.id())).getFirst();
        decide(claim, new ClaimDecision.Accept(), AGENT);
        POLES.inEstrie(ESJA::delivered);
        assertThat(after(60)).isEmpty();
        assertThat(history(supplier)).contains("supplier.claim-handed-over");
    }

    @Test
    void aClaimThatItsManagersLeftGoesToThePoleAndOldOnesAreForgotten() {
        Supplier supplier = listed("Sans personne");
        MemberId manager = manager(supplier, "gestion.personne@exemple.org");
        Claim claim = waiting(supplier, "personne@exemple.org");
        POLES.inEstrie(() -> POLES.province.members.end(manager, Actor.PLATFORM));
        assertThat(after(0)).hasSize(2);
        decide(claim, new ClaimDecision.Refuse("Inconnue ici."), AGENT);
        POLES.inEstrie(ESJA::delivered);
        claim(supplier, "jamais@exemple.org");
        POLES.inEstrie(ESJA::delivered);

        after(31);
        assertThat(
                        POLES.inEstrie(() ->
                                ESJA.claims.decide(claim.id(), new ClaimDecision.Accept(), AGENT)))
                .isInstanceOf(ClaimDecision.Outcome.DecidedBefore.class);
        after(340);
        assertThat(
                        POLES.inEstrie(() ->
                                ESJA.claims.decide(claim.id(), new ClaimDecision.Accept(), AGENT)))
                .isEqualTo(new ClaimDecision.Outcome.Unknown());
        assertThat(POLES.inEstrie(() -> traces("personne@exemple.org") + traces("jamais@")))
                .isZero();
    }

    private static int traces(String address) {
        return POLES.province.transactions.read(() ->
                TenantTransactions.dsl()
                        .fetchSingle(
                                """
                                SELECT (SELECT count(*) FROM supplier_claim AS c WHERE c::text LIKE {0})
                                     + (SELECT count(*) FROM consent AS c WHERE c::text LIKE {0})
                                """,
                                DSL.val("%," + address + "%"))
                        .into(int.class));
    }

    /// What leaves when a round is done that many days later, of the claims of this test alone.
    private static List<OutboxMail> after(int days) {
        CLOCK.pass(Duration.ofDays(days));
        return POLES.inEstrie(() -> {
            ESJA.claimRound.go();
            return ESJA.delivered().stream()
                    .filter(mail ->
                            mail.subject().contains("Rappels")
                                    || mail.subject().contains("Sans personne"))
                    .toList();
        });
    }

    @Test
    void tellsNobodyWhoAlreadyManagesTheEnterprise() {
        Supplier supplier = listed("Menuiserie Nord");
        manager(supplier, "gestion.nord@exemple.org");

        assertThat(claim(supplier, "gestion.nord@exemple.org"))
                .isEqualTo(claim(supplier, "gestion.nord@exemple.org"))
                .isInstanceOf(ClaimOutcome.Received.class);
        assertThat(POLES.inEstrie(ESJA::delivered))
                .extracting(OutboxMail::subject)
                .containsOnly("Vous gérez déjà Menuiserie Nord");
    }

    @Test
    void theSameClaimTwiceIsOne() {
        Supplier supplier = listed("Traiteur Midi");

        claim(supplier, "midi@exemple.org");
        claim(supplier, "midi@exemple.org");

        assertThat(POLES.inEstrie(ESJA::delivered)).hasSize(1);
    }

    @Test
    void refusesWhatIsIncompleteAndWhatIsNotPublic() {
        Supplier supplier = listed("Resto Complet");
        ClaimForm empty = new ClaimForm("", "nulle part", "x".repeat(1001), false, Language.FRENCH);

        assertThat(POLES.inEstrie(() -> ESJA.claims.claim(supplier.slug(), empty)))
                .isInstanceOfSatisfying(
                        ClaimOutcome.Refused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(problem -> problem.field())
                                        .containsExactly("name", "email", "message", "consent"));
        assertThat(POLES.inMauricie(() -> ESJA.claims.claim(supplier.slug(), empty)))
                .isEqualTo(new ClaimOutcome.Unknown());
        POLES.inEstrie(() -> ESJA.suppliers.withdraw(supplier.id(), "Fermée", Actor.PLATFORM));
        assertThat(claim(supplier, "moi@exemple.org")).isEqualTo(new ClaimOutcome.Unknown());
    }

    private static Supplier listed(String name) {
        return POLES.inEstrie(() ->
                switch (ESJA.suppliers.create(
                        enterprise(name, "", ""), SupplierSource.STAFF, Actor.PLATFORM)) {
                    case SupplierChange.Saved saved -> {
                        ESJA.suppliers.list(saved.supplier().id(), Actor.PLATFORM);
                        yield ESJA.suppliers.find(saved.supplier().id()).orElseThrow();
                    }
                    case SupplierChange.Refused refused -> throw new AssertionError(refused);
                });
    }

    private static ClaimOutcome claim(Supplier supplier, String email) {
        return POLES.inEstrie(() ->
                ESJA.claims.claim(
                        supplier.slug(),
                        new ClaimForm(
                                "Camille Roy",
                                email,
                                "Je dirige l’entreprise.",
                                true,
                                Language.FRENCH)));
    }

    private static Claim waiting(Supplier supplier, String email) {
        return waiting(supplier, email, true);
    }

    /// @param delivered whether the mails that follow are delivered too
    private static Claim waiting(Supplier supplier, String email, boolean delivered) {
        claim(supplier, email);
        POLES.inEstrie(() -> ESJA.claims.confirm(ESJA.deliveredToken()));
        if (delivered) {
            POLES.inEstrie(ESJA::delivered);
        }
        return POLES.inEstrie(() -> ESJA.claims.waiting(supplier.id())).getLast();
    }

    private static String decisionToken() {
        List<String> tokens = decisionTokens();
        assertThat(tokens).hasSize(1);
        return tokens.getFirst();
    }

    private static List<String> decisionTokens() {
        return POLES.inEstrie(ESJA::delivered).stream()
                .flatMap(mail -> Pattern.compile("/r/(\\S+)").matcher(mail.text()).results())
                .map(found -> found.group(1))
                .toList();
    }

    private static ClaimDecision.Outcome decide(
            Claim claim, ClaimDecision decision, Membership by) {
        return POLES.inEstrie(() -> ESJA.claims.decide(claim.id(), decision, by));
    }

    private static MemberId manager(Supplier supplier, String email) {
        return POLES.inEstrie(() -> {
            MemberId member =
                    POLES.province.members.invite(
                            new MemberData(
                                    new EmailAddress(email),
                                    "Gestion",
                                    Optional.empty(),
                                    Language.FRENCH),
                            Actor.PLATFORM);
            POLES.province.members.manageSupplier(member, supplier.id(), Actor.PLATFORM);
            return member;
        });
    }

    private static Membership member(
            Optional<PoleRole> role, Map<SupplierId, SupplierRole> suppliers) {
        return new Membership(
                new MemberId(UUID.randomUUID()), "Quelqu’un", role, suppliers, Map.of());
    }

    private static boolean manages(String email, Supplier supplier) {
        return POLES.inEstrie(() ->
                        POLES.province.members.recognise(
                                "subject-" + email, Optional.of(new EmailAddress(email))))
                .filter(person -> person.suppliers().containsKey(supplier.id()))
                .isPresent();
    }

    private static List<String> history(Supplier supplier) {
        return POLES
                .inEstrie(() -> POLES.province.audit.history("supplier", supplier.id(), 20))
                .stream()
                .map(AuditEntry::action)
                .toList();
    }
}

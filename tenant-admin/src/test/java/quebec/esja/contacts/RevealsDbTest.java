package quebec.esja.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.directory.Supplier;
import quebec.esja.kernel.MemberId;
import quebec.esja.members.Membership;
import quebec.esja.members.PoleRole;
import quebec.esja.members.SupplierRole;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;

class RevealsDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final ContactFixture ESJA = new ContactFixture(POLES.province);
    private static final Membership AGENT =
            new Membership(
                    new MemberId(UUID.randomUUID()),
                    "Agente",
                    Optional.of(PoleRole.AGENT),
                    Map.of(),
                    Map.of());

    @BeforeEach
    void onRequest() {
        POLES.inEstrie(() -> {
            ESJA.contacts.changeRule(Visibility.ON_REQUEST, Actor.PLATFORM);
            return ESJA.delivered();
        });
    }

    @Test
    void aVisitorWithAConfirmedAddressSeesThemOnceAManagerAccepted() {
        POLES.inEstrie(() -> {
            Supplier supplier = ESJA.listed("Sur demande");
            ESJA.agreed(supplier, "Alix Demande", "alix.demande@exemple.org");
            ESJA.manager(supplier, "gestion.demande@exemple.org");
            ESJA.delivered();

            assertThat(ESJA.requests.ask(supplier.id(), asking("visiteur@exemple.org")))
                    .isInstanceOf(RequestOutcome.Received.class);
            assertThat(ESJA.requests.waiting(supplier.id())).isEmpty();
            String confirm = ESJA.token();
            assertThat(ESJA.requests.confirm(confirm)).isTrue();
            assertThat(ESJA.requests.confirm(confirm)).as("once").isFalse();
            assertThat(ESJA.requests.waiting(supplier.id())).hasSize(1);
            assertThat(ESJA.requests.open(confirm)).as("each link has one purpose").isEmpty();

            String decide = ESJA.token();
            assertThat(ESJA.requests.decide(decide, true))
                    .isInstanceOf(RequestDecision.Decided.class);
            assertThat(ESJA.requests.decide(decide, false))
                    .isInstanceOf(RequestDecision.Unknown.class);
            String answer = ESJA.token();
            assertThat(ESJA.requests.open(answer).orElseThrow().persons())
                    .extracting(ContactData::name)
                    .containsExactly("Alix Demande");
            assertThat(ESJA.requests.open(answer)).as("while it is open").isPresent();
            CLOCK.pass(Duration.ofDays(91));
            assertThat(ESJA.requests.open(answer)).isEmpty();
            return null;
        });
    }

    @Test
    void aBuyerWhoAskedIsServedAndOtherBuyersAreNot() {
        POLES.inEstrie(() -> {
            Supplier supplier = ESJA.listed("Un seul acheteur");
            ContactPerson person = ESJA.agreed(supplier, "Alix Seul", "alix.seul@exemple.org");
            MemberId manager = ESJA.manager(supplier, "gestion.seul@exemple.org");
            Viewer.Signed one = ESJA.buyer("un", "un@exemple.org");
            Viewer.Signed other = ESJA.buyer("autre", "un.autre@exemple.org");
            assertThat(shown(one, supplier)).isEmpty();
            ESJA.delivered();

            assertThat(ask(supplier, one, "Pour un buffet de 40 personnes"))
                    .isInstanceOf(RequestOutcome.Waiting.class);
            assertThat(ask(supplier, one, "Pour un buffet de 40 personnes"))
                    .as("asking twice is asking once")
                    .isInstanceOf(RequestOutcome.Waiting.class);
            ContactRequest waiting = ESJA.requests.waiting(supplier.id()).getFirst();
            assertThat(ESJA.requests.waiting(supplier.id())).hasSize(1);
            ESJA.delivered();
            ESJA.requests.handOverUnanswered();
            assertThat(ESJA.delivered()).as("the enterprise has five days").isEmpty();
            CLOCK.pass(Duration.ofDays(6));
            ESJA.requests.handOverUnanswered();
            ESJA.requests.handOverUnanswered();
            assertThat(ESJA.delivered())
                    .as("the Pôle is asked once")
                    .singleElement()
                    .satisfies(mail ->
                            assertThat(mail.subject())
                                    .startsWith("Demande de coordonnées sans réponse"));
            assertThat(ESJA.requests.decide(waiting.id(), true, outsider()))
                    .isInstanceOf(RequestDecision.Unknown.class);
            Membership camille =
                    new Membership(
                            manager,
                            "Camille",
                            Optional.empty(),
                            Map.of(supplier.id(), SupplierRole.MANAGER),
                            Map.of());
            assertThat(ESJA.requests.decide(waiting.id(), true, camille))
                    .isInstanceOf(RequestDecision.Decided.class);
            assertThat(ESJA.requests.decide(waiting.id(), false, AGENT))
                    .isInstanceOf(RequestDecision.DecidedBefore.class);

            assertThat(ESJA.requests.openUntil(supplier.id(), one.of())).isPresent();
            assertThat(shown(one, supplier)).containsExactly("Alix Seul");
            assertThat(shown(other, supplier)).isEmpty();
            assertThat(
                            POLES.province.transactions.read(
                                    () -> new RevealSql().of(Set.of(person.id()), 10)))
                    .singleElement()
                    .satisfies(reveal -> {
                        assertThat(reveal.way()).isEqualTo(Visibility.ON_REQUEST);
                        assertThat(reveal.purpose()).isEqualTo("Pour un buffet de 40 personnes");
                    });
            return null;
        });
    }

    @Test
    void thePoleAnswersForAnEnterpriseWithoutAManagerAndARefusalIsTold() {
        POLES.inEstrie(() -> {
            Supplier supplier = ESJA.listed("Sans gestion");
            ESJA.agreed(supplier, "Alix Sans", "alix.sans@exemple.org");
            Viewer.Signed buyer = ESJA.buyer("sans", "sans@exemple.org");
            ESJA.delivered();
            ask(supplier, buyer, "Pour le déneigement de la cour");
            assertThat(ESJA.delivered())
                    .singleElement()
                    .satisfies(mail -> {
                        assertThat(mail.recipient()).isEqualTo("bonjour@esja.test");
                        assertThat(mail.text()).contains("Pour le déneigement de la cour");
                    });
            ESJA.requests.decide(
                    ESJA.requests.waiting(supplier.id()).getFirst().id(), false, AGENT);
            assertThat(ESJA.delivered())
                    .singleElement()
                    .extracting(OutboxMail::recipient)
                    .isEqualTo("sans@exemple.org");
            assertThat(shown(buyer, supplier)).isEmpty();
            return null;
        });
    }

    @Test
    void aManagerWhoLeftDecidesNothingAndAnotherPoleSeesNothing() {
        Supplier supplier = POLES.inEstrie(() -> ESJA.listed("Départ"));
        String decide =
                POLES.inEstrie(() -> {
                    ESJA.agreed(supplier, "Alix Départ", "alix.depart@exemple.org");
                    MemberId manager = ESJA.manager(supplier, "gestion.depart@exemple.org");
                    ask(
                            supplier,
                            ESJA.buyer("depart", "depart@exemple.org"),
                            "Pour un contrat de ménage");
                    String link = ESJA.token();
                    POLES.province.members.end(manager, Actor.PLATFORM);
                    return link;
                });
        assertThat(POLES.inEstrie(() -> ESJA.requests.decide(decide, true)))
                .isInstanceOf(RequestDecision.Unknown.class);
        POLES.inMauricie(() -> {
            assertThat(ESJA.requests.decide(decide, true))
                    .isInstanceOf(RequestDecision.Unknown.class);
            assertThat(ESJA.reveals.reachable(supplier.id())).isEmpty();
            assertThat(ESJA.requests.ask(supplier.id(), asking("ailleurs@exemple.org")))
                    .isInstanceOf(RequestOutcome.Nobody.class);
            return null;
        });
    }

    @Test
    void boundsWhatIsTypedAndWhatOneMemberSeesInADay() {
        POLES.inEstrie(() -> {
            Supplier supplier = ESJA.listed("Bornée");
            ESJA.agreed(supplier, "Alix Bornée", "alix.bornee@exemple.org");
            assertThat(
                            ESJA.requests.ask(
                                    supplier.id(),
                                    new ContactAsking(
                                            "x",
                                            "o".repeat(161),
                                            "a".repeat(5000),
                                            "court",
                                            false,
                                            Language.FRENCH)))
                    .isInstanceOfSatisfying(
                            RequestOutcome.Refused.class,
                            refused ->
                                    assertThat(refused.problems())
                                            .extracting(ContactProblem::field)
                                            .containsExactly(
                                                    "name",
                                                    "organization",
                                                    "email",
                                                    "purpose",
                                                    "consent"));
            ESJA.contacts.changeRule(Visibility.BUYERS, Actor.PLATFORM);
            ESJA.agreed(supplier, "Béa Bornée", "bea.bornee@exemple.org");
            Viewer.Signed buyer = ESJA.buyer("bornee", "bornee@exemple.org");
            assertThat(ESJA.reveals.toBuyer(buyer, supplier.id(), "x".repeat(1001)))
                    .isInstanceOf(Revealed.Refused.class);
            for (int i = 0; i < Reveals.MOST_A_DAY; i++) {
                assertThat(shown(buyer, supplier)).hasSize(1);
            }
            assertThat(ESJA.reveals.toBuyer(buyer, supplier.id(), ""))
                    .isInstanceOf(Revealed.TooMany.class);
            CLOCK.pass(Duration.ofDays(1).plusSeconds(1));
            assertThat(shown(buyer, supplier)).hasSize(1);

            POLES.province.transactions.write(() -> {
                ESJA.directory.suppliers.withdraw(supplier.id(), "Fermée", Actor.PLATFORM);
            });
            assertThat(shown(buyer, supplier))
                    .as("an enterprise that is not listed shows nobody")
                    .isEmpty();
            return null;
        });
    }

    @Test
    void whatWasSeenIsOnlyEverAddedTo() {
        Supplier supplier = POLES.inEstrie(() -> ESJA.listed("Mémoire vive"));
        POLES.inEstrie(() -> {
            ESJA.contacts.changeRule(Visibility.PUBLIC, Actor.PLATFORM);
            ESJA.agreed(supplier, "Alix Vive", "vive@exemple.org");
            return ESJA.reveals.toAnyone(supplier.id());
        });
        for (String tampering :
                List.of(
                        "UPDATE contact_reveal SET purpose = 'rien'",
                        "DELETE FROM contact_reveal")) {
            assertThatThrownBy(() ->
                            POLES.inEstrie(() ->
                                    POLES.province.transactions.write(
                                            () -> TenantTransactions.dsl().execute(tampering))))
                    .as(tampering)
                    .hasMessageContaining("only ever added to");
        }
    }

    private static List<String> shown(Viewer.Signed buyer, Supplier supplier) {
        if (ESJA.reveals.toBuyer(buyer, supplier.id(), "") instanceof Revealed.Shown(var persons)) {
            return persons.stream().map(ContactData::name).toList();
        }
        throw new AssertionError("not shown");
    }

    private static RequestOutcome ask(Supplier supplier, Viewer.Signed buyer, String purpose) {
        return ESJA.requests.ask(supplier.id(), buyer, purpose, Language.FRENCH);
    }

    private static ContactAsking asking(String email) {
        return new ContactAsking(
                "Dominique Roy",
                "",
                email,
                "Pour un colloque de 40 personnes",
                true,
                Language.FRENCH);
    }

    private static Membership outsider() {
        return new Membership(
                new MemberId(UUID.randomUUID()), "Ailleurs", Optional.empty(), Map.of(), Map.of());
    }
}

package quebec.esja.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.audit.AuditEntry;
import quebec.esja.contacts.ContactPerson.Standing;
import quebec.esja.directory.Supplier;
import quebec.esja.kernel.MemberId;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;

class ContactsDbTest {

    /// What the database forgets must be old for its own clock too.
    private static final MovingClock CLOCK = longAgo();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final ContactFixture ESJA = new ContactFixture(POLES.province);

    private static MovingClock longAgo() {
        MovingClock clock = new MovingClock();
        clock.pass(Duration.ofDays(-4000));
        return clock;
    }

    @AfterEach
    void theUsualRule() {
        POLES.inEstrie(() -> {
            ESJA.contacts.changeRule(Visibility.BUYERS, Actor.PLATFORM);
            return ESJA.delivered();
        });
    }

    @Test
    void showsNobodyBeforeSheAgreedToWordsThatAreKept() {
        POLES.inEstrie(() -> {
            Supplier supplier = ESJA.listed("Café Accord");
            ContactPerson asked = ESJA.asked(supplier, "Alix Beaulieu", "alix@exemple.org");
            assertThat(ESJA.reveals.reachable(supplier.id())).isEmpty();
            String token = ESJA.token();

            assertThat(ESJA.consents.behind(ESJA.links.read(token), Language.FRENCH))
                    .get()
                    .isInstanceOfSatisfying(
                            Behind.Question.class,
                            question ->
                                    assertThat(question.agreement().wording())
                                            .contains(
                                                    "Café Accord",
                                                    "nom, fonction, courriel, téléphone",
                                                    "acheteur inscrit",
                                                    Formats.of(Language.FRENCH)
                                                            .date(twoYearsOn())));
            assertThat(ESJA.reveals.reachable(supplier.id()))
                    .as("opening the link agrees to nothing")
                    .isEmpty();
            assertThat(ESJA.consents.agree(token, Visibility.BUYERS, Language.FRENCH)).isTrue();

            assertThat(ESJA.contacts.of(supplier.id()))
                    .singleElement()
                    .extracting(ContactPerson::standing)
                    .isEqualTo(
                            new Standing.Agreed(CLOCK.instant(), twoYearsOn(), Visibility.BUYERS));
            assertThat(ESJA.behind(token).consents())
                    .singleElement()
                    .satisfies(consent -> {
                        assertThat(consent.wording()).contains("J’accepte", "Café Accord");
                        assertThat(consent.given()).isEqualTo(CLOCK.instant());
                        assertThat(consent.withdrawn()).isEmpty();
                    });
            assertThat(ESJA.consents.agree(token, Visibility.PUBLIC, Language.FRENCH))
                    .as("the link agrees once")
                    .isFalse();
            assertThat(asked.data().email()).isEqualTo("alix@exemple.org");
            assertThat(ESJA.province.audit.history("supplier", supplier.id(), 10))
                    .extracting(AuditEntry::action)
                    .contains("contact.proposed", "contact.agreed");
            return null;
        });
    }

    private static LocalDate twoYearsOn() {
        return LocalDate.ofInstant(CLOCK.instant(), ZoneId.of("America/Toronto")).plusYears(2);
    }

    @Test
    void theLinkOfOnePoleIsNothingInAnother() {
        String token =
                POLES.inEstrie(() -> {
                    ESJA.asked(ESJA.listed("Ici seulement"), "Alix Ici", "ici@exemple.org");
                    return ESJA.token();
                });
        POLES.inMauricie(() -> {
            assertThat(ESJA.consents.behind(ESJA.links.read(token), Language.FRENCH)).isEmpty();
            assertThat(ESJA.consents.agree(token, Visibility.BUYERS, Language.FRENCH)).isFalse();
            assertThat(ESJA.consents.end(token)).isFalse();
            return null;
        });
        assertThat(
                        POLES.inEstrie(() ->
                                ESJA.consents.agree(token, Visibility.BUYERS, Language.FRENCH)))
                .isTrue();
    }

    @Test
    void withdrawingHoldsAtOnceAndErasesHerDetails() {
        POLES.inEstrie(() -> {
            Supplier supplier = ESJA.listed("Atelier Retrait");
            ESJA.asked(supplier, "Andrée Retrait", "retrait@exemple.org");
            String token = ESJA.token();
            ESJA.consents.agree(token, Visibility.BUYERS, Language.FRENCH);
            Viewer.Signed buyer = ESJA.buyer("retrait", "retrait.acheteur@exemple.org");
            assertThat(ESJA.reveals.toBuyer(buyer, supplier.id(), "Buffet"))
                    .isInstanceOfSatisfying(
                            Revealed.Shown.class, shown -> assertThat(shown.persons()).hasSize(1));

            assertThat(ESJA.consents.end(token)).isTrue();

            assertThat(ESJA.reveals.toBuyer(buyer, supplier.id(), ""))
                    .isEqualTo(new Revealed.Shown(List.of()));
            assertThat(POLES.province.transactions.read(() -> rows("Andrée Retrait"))).isZero();
            OwnData kept = ESJA.behind(token);
            assertThat(kept.reveals())
                    .as("she still sees who saw her")
                    .singleElement()
                    .satisfies(reveal -> {
                        assertThat(reveal.organization()).isEqualTo("Ville de Magog");
                        assertThat(reveal.viewer()).isEqualTo("Dominique Roy");
                        assertThat(reveal.purpose()).isEqualTo("Buffet");
                        assertThat(reveal.details())
                                .containsExactly("name", "function", "email", "phone");
                    });
            assertThat(kept.consents().getFirst().withdrawn()).contains(CLOCK.instant());
            assertThat(ESJA.consents.end(token)).isFalse();
            assertThat(
                            ESJA.contacts.propose(
                                    supplier.id(),
                                    ContactFixture.person("Andrée Retrait", "retrait@exemple.org"),
                                    ContactFixture.MANAGER))
                    .as("nobody insists")
                    .isInstanceOf(ContactChange.Declined.class);
            return null;
        });
    }

    private static int rows(String name) {
        return TenantTransactions.dsl()
                .fetchSingle(
                        "SELECT count(*) FROM contact_person AS c WHERE c::text LIKE {0}",
                        DSL.val("%" + name + "%"))
                .into(int.class);
    }

    @Test
    void aRefusalAndSilenceLeaveNothing() {
        POLES.inEstrie(() -> {
            Supplier supplier = ESJA.listed("Ferme Silence");
            ESJA.asked(supplier, "Refuse", "refuse@exemple.org");
            String token = ESJA.token();
            assertThat(ESJA.consents.end(token)).isTrue();
            assertThat(ESJA.consents.agree(token, Visibility.BUYERS, Language.FRENCH)).isFalse();
            ESJA.asked(supplier, "Se tait", "silence@exemple.org");
            String late = ESJA.token();

            CLOCK.pass(Duration.ofDays(30).plusSeconds(1));
            assertThat(ESJA.consents.behind(ESJA.links.read(late), Language.FRENCH))
                    .contains(new Behind.TooLate());
            assertThat(ESJA.consents.agree(late, Visibility.BUYERS, Language.FRENCH)).isFalse();
            ESJA.round.go();
            ESJA.round.go();
            assertThat(ESJA.contacts.of(supplier.id()))
                    .extracting(person -> person.data().email())
                    .containsExactly("refuse@exemple.org");
            CLOCK.pass(Duration.ofDays(61));
            ESJA.round.go();
            assertThat(ESJA.contacts.of(supplier.id())).isEmpty();
            return null;
        });
    }

    @Test
    void aWiderRuleShowsNobodyToMoreThanSheAgreedToAndANarrowerOneHoldsAtOnce() {
        POLES.inEstrie(() -> {
            Supplier supplier = ESJA.listed("Cuisine Élargie");
            ESJA.agreed(supplier, "Alix Élargie", "elargie@exemple.org");
            ESJA.contacts.changeRule(Visibility.PUBLIC, Actor.PLATFORM);
            ESJA.agreed(supplier, "Béa Élargie", "bea@exemple.org");

            assertThat(ESJA.reveals.toAnyone(supplier.id()).persons())
                    .extracting(ContactData::name)
                    .containsExactly("Béa Élargie");
            assertThat(ESJA.reveals.reachable(supplier.id()))
                    .extracting(Reachable::way)
                    .containsExactly(Visibility.BUYERS, Visibility.PUBLIC);

            ESJA.contacts.changeRule(Visibility.ON_REQUEST, Actor.PLATFORM);
            assertThat(ESJA.reveals.toAnyone(supplier.id()).persons()).isEmpty();
            assertThat(
                            ESJA.reveals.toBuyer(
                                    ESJA.buyer("elargie", "elargie.acheteur@exemple.org"),
                                    supplier.id(),
                                    ""))
                    .isEqualTo(new Revealed.Shown(List.of()));
            assertThat(ESJA.reveals.reachable(supplier.id()))
                    .containsExactly(
                            new Reachable(Visibility.ON_REQUEST, 2, List.of(ContactRole.SALES)));
            return null;
        });
    }

    @Test
    void aManagerMayProposeHerselfAndAgreesToWordsToo() {
        POLES.inEstrie(() -> {
            Supplier supplier = ESJA.listed("Coop Moi");
            MemberId member = ESJA.manager(supplier, "moi@exemple.org");
            Actor me = new Actor(member, "Camille Roy");
            ContactData data = ContactFixture.person("Camille Roy", "autre@exemple.org");

            assertThat(ESJA.contacts.proposeMyself(supplier.id(), data, false, me))
                    .isInstanceOf(ContactChange.Refused.class);
            assertThat(ESJA.contacts.proposeMyself(supplier.id(), data, true, me))
                    .isInstanceOfSatisfying(
                            ContactChange.Agreed.class,
                            agreed ->
                                    assertThat(agreed.person().data().email())
                                            .as("under the address of her account alone")
                                            .isEqualTo("moi@exemple.org"));
            String token = ESJA.token();
            OwnData own = ESJA.personal.of(member);
            assertThat(own.account().orElseThrow().name()).isEqualTo("Camille Roy");
            assertThat(own.contacts()).hasSize(1);
            assertThat(own.consents().getFirst().wording()).contains("Coop Moi");
            assertThat(PersonalData.json(own))
                    .contains("\"enterprise\" : \"Coop Moi\"", "\"shownTo\" : \"buyers\"");
            MemberId other = ESJA.member("Autre", "autre@exemple.org");
            var contact = own.contacts().getFirst().person().id();
            assertThat(ESJA.personal.withdraw(other, contact)).isFalse();
            assertThat(ESJA.behind(token).contacts()).hasSize(1);
            assertThat(ESJA.personal.withdraw(member, contact)).isTrue();
            assertThat(ESJA.reveals.reachable(supplier.id())).isEmpty();
            assertThat(ESJA.contacts.proposeMyself(supplier.id(), data, true, me))
                    .as("she may change her mind")
                    .isInstanceOf(ContactChange.Agreed.class);
            return null;
        });
    }

    @Test
    void asksAnewBeforeTheEndOnceAndShowsNobodyAfterIt() {
        POLES.inEstrie(() -> {
            Supplier supplier = ESJA.listed("Reprise");
            ESJA.asked(supplier, "Alix Reprise", "reprise@exemple.org");
            ESJA.consents.agree(ESJA.token(), Visibility.BUYERS, Language.FRENCH);
            ESJA.agreed(supplier, "Oubli", "oubli@exemple.org");
            ESJA.delivered();

            CLOCK.pass(Duration.ofDays(690));
            ESJA.round.go();
            assertThat(askedAnew()).isEmpty();
            CLOCK.pass(Duration.ofDays(15));
            ESJA.round.go();
            ESJA.round.go();
            List<OutboxMail> mails = askedAnew();
            assertThat(mails).hasSize(2);
            String token =
                    mails.stream()
                            .filter(mail -> mail.recipient().startsWith("reprise"))
                            .map(mail -> mail.text().replaceAll("(?s).*/r/(\\S+).*", "$1"))
                            .findFirst()
                            .orElseThrow();
            assertThat(ESJA.consents.agree(token, Visibility.BUYERS, Language.FRENCH)).isTrue();

            CLOCK.pass(Duration.ofDays(40));
            assertThat(ESJA.reveals.reachable(supplier.id()))
                    .as("at its end an agreement holds no more, round or no round")
                    .singleElement()
                    .extracting(Reachable::persons)
                    .isEqualTo(1);
            ESJA.round.go();
            assertThat(ESJA.contacts.of(supplier.id()))
                    .extracting(person -> person.data().name())
                    .containsExactly("Alix Reprise");
            return null;
        });
    }

    private static List<OutboxMail> askedAnew() {
        return ESJA.delivered().stream()
                .filter(mail ->
                        List.of("reprise@exemple.org", "oubli@exemple.org")
                                .contains(mail.recipient()))
                .toList();
    }

    @Test
    void refusesWhatIsTooLongKnownOrTooMany() {
        POLES.inEstrie(() -> {
            Supplier supplier = ESJA.listed("Bornes");
            assertThat(
                            ESJA.contacts.propose(
                                    supplier.id(),
                                    new ContactData(
                                            ContactRole.DIRECTION,
                                            "x",
                                            "y".repeat(121),
                                            "a".repeat(5000) + "@exemple.org",
                                            "1".repeat(41),
                                            Language.FRENCH),
                                    ContactFixture.MANAGER))
                    .isInstanceOfSatisfying(
                            ContactChange.Refused.class,
                            refused ->
                                    assertThat(refused.problems())
                                            .extracting(ContactProblem::field)
                                            .containsExactly("name", "function", "email", "phone"));
            for (int i = 0; i < Contacts.MOST_PERSONS; i++) {
                ESJA.asked(supplier, "Personne " + i, "p" + i + "@exemple.org");
            }
            assertThat(
                            ESJA.contacts.propose(
                                    supplier.id(),
                                    ContactFixture.person("Personne", "p0@exemple.org"),
                                    ContactFixture.MANAGER))
                    .isEqualTo(new ContactChange.Known());
            assertThat(
                            ESJA.contacts.propose(
                                    supplier.id(),
                                    ContactFixture.person("De trop", "trop@exemple.org"),
                                    ContactFixture.MANAGER))
                    .isEqualTo(new ContactChange.TooMany());
            ContactPerson first = ESJA.contacts.of(supplier.id()).getFirst();
            assertThat(ESJA.contacts.askAgain(supplier.id(), first.id(), ContactFixture.MANAGER))
                    .as("not twice in a week")
                    .isFalse();
            CLOCK.pass(Duration.ofDays(7));
            assertThat(ESJA.contacts.askAgain(supplier.id(), first.id(), ContactFixture.MANAGER))
                    .isTrue();
            Supplier other = ESJA.listed("Pas la sienne");
            ESJA.contacts.remove(other.id(), first.id(), ContactFixture.MANAGER);
            assertThat(ESJA.contacts.of(supplier.id())).hasSize(Contacts.MOST_PERSONS);
            ESJA.contacts.remove(supplier.id(), first.id(), ContactFixture.MANAGER);
            assertThat(ESJA.contacts.of(supplier.id())).hasSize(Contacts.MOST_PERSONS - 1);
            return null;
        });
    }

    @Test
    void whatWasSeenIsForgottenAfterTwentyFourMonths() {
        Supplier supplier = POLES.inEstrie(() -> ESJA.listed("Mémoire"));
        String token =
                POLES.inEstrie(() -> {
                    ESJA.contacts.changeRule(Visibility.PUBLIC, Actor.PLATFORM);
                    ESJA.asked(supplier, "Alix Mémoire", "memoire@exemple.org");
                    String link = ESJA.token();
                    ESJA.consents.agree(link, Visibility.PUBLIC, Language.FRENCH);
                    ESJA.reveals.toAnyone(supplier.id());
                    return link;
                });
        CLOCK.pass(Duration.ofDays(720));
        POLES.inEstrie(() -> {
            ESJA.reveals.toAnyone(supplier.id());
            ESJA.round.go();
            return null;
        });
        assertThat(POLES.inEstrie(() -> ESJA.behind(token)).reveals()).hasSize(2);
        CLOCK.pass(Duration.ofDays(20));
        POLES.inEstrie(() -> {
            ESJA.round.go();
            return null;
        });
        assertThat(POLES.inEstrie(() -> ESJA.behind(token)).reveals()).hasSize(1);
    }
}

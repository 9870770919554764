package quebec.esja.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.buyers.Buyer;
import quebec.esja.buyers.BuyerChange;
import quebec.esja.buyers.BuyerPerson;
import quebec.esja.buyers.BuyerRole;
import quebec.esja.buyers.BuyerSource;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.Neq;
import quebec.esja.members.MemberData;
import quebec.esja.messaging.MailLinks;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;

class OrganizationsDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final Pattern TOKEN = Pattern.compile("/r/([A-Za-z0-9._-]+)");
    private static final Trade TRADE = new Trade(POLES.province);
    private static final List<OutboxMail> MAILS = new ArrayList<>();
    private static final MailLinks LINKS = new MailLinks(POLES.province.transactions, CLOCK);
    private static final Outbox OUTBOX = new Outbox(POLES.province.transactions, MAILS::add, CLOCK);
    private static final Organizations ORGANIZATIONS =
            new Organizations(POLES.province.transactions, POLES.province.audit, CLOCK);
    private static final Domains DOMAINS =
            new Domains(
                    POLES.province.transactions,
                    TRADE.people,
                    LINKS,
                    new JoiningLetters(
                            OUTBOX,
                            POLES.province.profiles,
                            new PublicUrl(URI.create("https://esja.test"))),
                    POLES.province.audit,
                    CLOCK);
    private static final OrganizationChange SAVED = new OrganizationChange.Saved();
    private static final Actor STAFF = new Actor(null, "Chargée de projet");

    @Test
    void derivesTheRegimeUntilItIsCorrected() {
        POLES.inEstrie(() -> {
            Buyer buyer = TRADE.buyer("Ville du Régime");
            assertThat(organization(buyer).regime()).contains(Regime.MUNICIPAL);
            assertThat(organization(buyer).version()).isZero();

            OrganizationData data =
                    new OrganizationData(
                            Optional.of(Regime.NONE), " Politique ", "ville.example/politique");
            assertThat(ORGANIZATIONS.change(buyer.id(), data, 0, STAFF)).isEqualTo(SAVED);
            assertThat(organization(buyer).regime()).contains(Regime.NONE);
            assertThat(organization(buyer).data().policyUrl())
                    .isEqualTo("https://ville.example/politique");
            assertThat(ORGANIZATIONS.change(buyer.id(), data, 0, STAFF))
                    .isEqualTo(new OrganizationChange.Stale());
            assertThat(
                            ORGANIZATIONS.change(
                                    buyer.id(),
                                    new OrganizationData(
                                            Optional.empty(),
                                            "p".repeat(4_001),
                                            "https://<script>"),
                                    1,
                                    STAFF))
                    .isEqualTo(new OrganizationChange.Refused(List.of("policy", "policy-url")));
            return null;
        });
    }

    @Test
    void keepsRulesAsDatedFactsAndEndsThemWithoutForgetting() {
        POLES.inEstrie(() -> {
            Buyer buyer = TRADE.buyer("Ville des Règles");
            OwnRule.Data rule =
                    new OwnRule.Data(
                            OwnRule.Kind.THRESHOLD,
                            Optional.empty(),
                            Optional.of(new BigDecimal("50000.00")),
                            "Gré à gré avec rotation sous ce montant",
                            Optional.of(LocalDate.of(2026, 1, 1)),
                            "Règlement 2026-3, art. 8");
            assertThat(ORGANIZATIONS.add(buyer.id(), rule, STAFF)).isEqualTo(SAVED);
            OwnRule kept = organization(buyer).rules().getFirst();
            assertThat(kept.data()).isEqualTo(rule);
            assertThat(kept.addedBy()).isEqualTo(STAFF.name());

            assertThat(ORGANIZATIONS.end(buyer.id(), kept.id(), STAFF)).isEqualTo(SAVED);
            assertThat(ORGANIZATIONS.end(buyer.id(), kept.id(), STAFF))
                    .isEqualTo(new OrganizationChange.Stale());
            assertThat(organization(buyer).rules().getFirst().until())
                    .contains(ORGANIZATIONS.today());
            Buyer other = TRADE.buyer("Ville des autres règles");
            assertThat(ORGANIZATIONS.end(other.id(), kept.id(), STAFF))
                    .isEqualTo(new OrganizationChange.Unknown());
            return null;
        });
    }

    @Test
    void namesChampionsAmongItsOwnPeopleOnly() {
        POLES.inEstrie(() -> {
            Buyer buyer = TRADE.buyer("Ville des Championnes");
            MemberId person = member("championne@exemple.org");
            assertThat(ORGANIZATIONS.champion(buyer.id(), person, true, STAFF))
                    .isEqualTo(new OrganizationChange.Unknown());
            POLES.province.members.actForBuyer(person, buyer.id(), "buyer-member", Actor.PLATFORM);
            assertThat(ORGANIZATIONS.champion(buyer.id(), person, true, STAFF)).isEqualTo(SAVED);
            assertThat(organization(buyer).champions()).containsExactly(person);
            POLES.province.members.leaveBuyer(person, buyer.id(), Actor.PLATFORM);
            assertThat(organization(buyer).champions()).isEmpty();
            return null;
        });
    }

    @Test
    void letsWhoeverReadsMailAtAConfirmedDomainJoin() {
        POLES.inEstrie(() -> {
            Buyer buyer = TRADE.buyer("Ville du Domaine");
            assertThat(DOMAINS.tell(buyer.id(), "@Domaine.Example.QC.ca", STAFF)).isEqualTo(SAVED);
            assertThat(asked("Ana Roy", "ana@domaine.example.qc.ca")).isEmpty();

            assertThat(DOMAINS.confirm(buyer.id(), "domaine.example.qc.ca", STAFF))
                    .isEqualTo(SAVED);
            assertThat(asked("Ana Roy", "ana@ailleurs.example.qc.ca")).isEmpty();
            String token = asked("Ana  Roy", "Ana@Domaine.example.qc.ca").orElseThrow();
            assertThat(DOMAINS.behind(LINKS.read(token))).contains(buyer.name());
            assertThat(DOMAINS.join(token)).isEqualTo(new Joining.Joined(buyer.name()));
            assertThat(TRADE.people.of(buyer.id()))
                    .singleElement()
                    .satisfies(person -> {
                        assertThat(person.email()).isEqualTo("ana@domaine.example.qc.ca");
                        assertThat(person.role()).isEqualTo(BuyerRole.MEMBER);
                    });
            assertThat(DOMAINS.join(token)).isEqualTo(new Joining.Gone());
            String again = asked("Ana Roy", "ana@domaine.example.qc.ca").orElseThrow();
            assertThat(DOMAINS.join(again)).isEqualTo(new Joining.Before(buyer.name()));
            return null;
        });
    }

    @Test
    void shutsTheDoorOnceTheDomainIsTakenAwayOrTheLetterIsOld() {
        POLES.inEstrie(() -> {
            Buyer buyer = TRADE.buyer("Ville refermée");
            DOMAINS.tell(buyer.id(), "fermee.example.qc.ca", STAFF);
            DOMAINS.confirm(buyer.id(), "fermee.example.qc.ca", STAFF);
            String late = asked("Ana Roy", "late@fermee.example.qc.ca").orElseThrow();
            CLOCK.pass(Duration.ofDays(8));
            assertThat(DOMAINS.join(late)).isEqualTo(new Joining.Gone());
            String shut = asked("Ana Roy", "shut@fermee.example.qc.ca").orElseThrow();
            assertThat(DOMAINS.remove(buyer.id(), "fermee.example.qc.ca", STAFF)).isEqualTo(SAVED);
            assertThat(DOMAINS.join(shut)).isEqualTo(new Joining.Gone());
            assertThat(TRADE.people.of(buyer.id())).extracting(BuyerPerson::email).isEmpty();
            DOMAINS.forget();
            CLOCK.pass(Duration.ofDays(-8));
            return null;
        });
    }

    @Test
    void refusesPublicProvidersAndADomainThatAnotherBuyerHas() {
        POLES.inEstrie(() -> {
            Buyer first = TRADE.buyer("Ville première");
            Buyer second = TRADE.buyer("Ville seconde");
            assertThat(DOMAINS.tell(first.id(), "videotron.ca", STAFF))
                    .isEqualTo(new OrganizationChange.Refused(List.of("domain-public")));
            assertThat(DOMAINS.tell(first.id(), "commun.example.ca", STAFF)).isEqualTo(SAVED);
            assertThat(DOMAINS.tell(second.id(), "commun.example.ca", STAFF))
                    .isEqualTo(new OrganizationChange.Refused(List.of("domain-taken")));
            assertThat(DOMAINS.confirm(second.id(), "commun.example.ca", STAFF))
                    .isEqualTo(new OrganizationChange.Unknown());
            assertThat(DOMAINS.ask("", "pas une adresse", Language.FRENCH)).isFalse();
            return null;
        });
    }

    @Test
    void knowsAnOrganizationInSeveralPolesByItsNumberAndNothingMore() {
        Neq neq = new Neq("8831851785");
        Buyer here = POLES.inEstrie(() -> numbered("Ville des deux Pôles", neq));
        POLES.inMauricie(() -> {
            Buyer there = numbered("Ville vue de la Mauricie", neq);
            var elsewhere = new BuyersElsewhere(POLES.province.province, POLES.province.poles);
            assertThat(elsewhere.of(neq)).contains(POLES.estrie.name());
            assertThat(elsewhere.of(new Neq("1142345670"))).isEmpty();
            assertThat(ORGANIZATIONS.find(here.id())).isEmpty();
            assertThat(ORGANIZATIONS.change(here.id(), OrganizationData.NOTHING, 0, STAFF))
                    .isEqualTo(new OrganizationChange.Unknown());
            assertThat(DOMAINS.tell(here.id(), "autre.example.ca", STAFF))
                    .isEqualTo(new OrganizationChange.Unknown());
            assertThat(ORGANIZATIONS.end(here.id(), new UUID(0, 1), STAFF))
                    .isEqualTo(new OrganizationChange.Unknown());
            assertThat(there.id()).isNotEqualTo(here.id());
            return null;
        });
    }

    private static Buyer numbered(String name, Neq neq) {
        BuyerChange added =
                TRADE.buyers.add(
                        Trade.organization(name, neq.value()), BuyerSource.STAFF, Actor.PLATFORM);
        if (added instanceof BuyerChange.Saved(Buyer buyer)) {
            return buyer;
        }
        throw new AssertionError(added);
    }

    private static Organization organization(Buyer buyer) {
        return ORGANIZATIONS.find(buyer.id()).orElseThrow();
    }

    private static MemberId member(String email) {
        return POLES.province.members.invite(
                new MemberData(new EmailAddress(email), email, Optional.empty(), Language.FRENCH),
                Actor.PLATFORM);
    }

    /// The token that was sent, if a letter left.
    private static Optional<String> asked(String name, String email) {
        OUTBOX.sendDue();
        MAILS.clear();
        assertThat(DOMAINS.ask(name, email, Language.FRENCH)).isTrue();
        OUTBOX.sendDue();
        return MAILS.stream()
                .flatMap(mail -> TOKEN.matcher(mail.text()).results())
                .map(found -> found.group(1))
                .findFirst();
    }
}

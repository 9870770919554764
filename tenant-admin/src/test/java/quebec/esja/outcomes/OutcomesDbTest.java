package quebec.esja.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.bidfile.BidChange;
import quebec.esja.bidfile.BidDetails;
import quebec.esja.bidfile.BidFiles;
import quebec.esja.bidfile.BidKind;
import quebec.esja.bidfile.BidLetters;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedChange;
import quebec.esja.buyerneeds.Outcome;
import quebec.esja.dossiers.ContractDossier;
import quebec.esja.dossiers.ContractDossiers;
import quebec.esja.dossiers.DossierChange;
import quebec.esja.dossiers.DossierDraft;
import quebec.esja.dossiers.Origin;
import quebec.esja.dossiers.OriginDraft;
import quebec.esja.files.DocumentReading;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.MemberData;
import quebec.esja.messaging.OutboxMail;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.purchases.Answer;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.purchases.Party;
import quebec.esja.reconciliation.Drift;
import quebec.esja.reconciliation.ProvinceReconciliation;
import quebec.esja.replies.Reply;
import quebec.esja.replies.ReplyDraft;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.Sourcing;
import quebec.esja.testing.TestProvince;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;

class OutcomesDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final TestProvince PROVINCE = POLES.province;
    private static final Sourcing SOURCING = new Sourcing(PROVINCE);
    private static final Trade TRADE = SOURCING.trade;
    private static final Pattern TOKEN = Pattern.compile("/r/([A-Za-z0-9._-]+)");
    private static final OutcomeLetters LETTERS =
            new OutcomeLetters(
                    SOURCING.outbox,
                    TRADE.links,
                    PROVINCE.profiles,
                    PROVINCE.members,
                    new PublicUrl(URI.create("https://esja.test")));
    private static final Outcomes OUTCOMES =
            new Outcomes(
                    PROVINCE.transactions,
                    SOURCING.needs,
                    SOURCING.replies,
                    PROVINCE.members,
                    LETTERS,
                    SOURCING.log,
                    CLOCK);
    private static final ContractDossiers DOSSIERS =
            new ContractDossiers(
                    PROVINCE.transactions, TRADE.contracts, PROVINCE.files, PROVINCE.audit, CLOCK);
    private static final FollowUps FOLLOW_UPS =
            new FollowUps(
                    PROVINCE.transactions,
                    SOURCING.needs,
                    TRADE.contracts,
                    DOSSIERS,
                    PROVINCE.members,
                    TRADE.links,
                    LETTERS,
                    CLOCK);

    private static final BidDetails DOCUMENT =
            new BidDetails(BidKind.RBQ, "", "5555-1234-01", "RBQ", Optional.empty());
    private static final DocumentReading.Accepted PDF =
            new DocumentReading.Accepted("application/pdf", new byte[] {'%', 'P', 'D', 'F'});

    static {
        CLOCK.pass(Duration.ofDays(2));
    }

    @BeforeEach
    void aMondayWithAnEmptyMailbox() {
        while (SOURCING.needs.today().getDayOfWeek().getValue() != 1) {
            CLOCK.pass(Duration.ofDays(1));
        }
        POLES.inEstrie(SOURCING::delivered);
    }

    @Test
    void whatChangesTheRequestGoesToAllWhoAreInterested() {
        POLES.inEstrie(() -> {
            Set<SupplierId> chosen = SOURCING.caterers("Nappe", 3);
            BuyerNeed need = answered("Ville de Bedford", chosen, 2);
            Party buyer = new Party.OfBuyer(need.data().buyer());
            SupplierId first = SOURCING.replies.of(need.id()).getFirst().supplier();

            assertThat(say(need, "Ce sera cinquante personnes.", true, Optional.of(first), buyer))
                    .isEqualTo(new MessageOutcome.ForAll());
            assertThat(say(need, "Ce sera cinquante personnes.", true, Optional.empty(), buyer))
                    .isEqualTo(new MessageOutcome.Sent(2));
            assertThat(SOURCING.delivered())
                    .hasSize(2)
                    .allSatisfy(mail ->
                            assertThat(mail.text())
                                    .contains(
                                            "Ce sera cinquante personnes.",
                                            Trade.contact("Ville de Bedford")));
            assertThat(say(need, "Pouvez-vous venir ?", false, Optional.of(first), buyer))
                    .isEqualTo(new MessageOutcome.Sent(1));
            assertThat(say(need, "non", false, Optional.empty(), buyer))
                    .isEqualTo(new MessageOutcome.Empty());
            assertThat(
                            say(
                                    need,
                                    "Bonjour à vous",
                                    false,
                                    Optional.empty(),
                                    new Party.OfBuyer(TRADE.buyer("Ville de Sutton").id())))
                    .as("another buyer")
                    .isEqualTo(new MessageOutcome.NotAllowed());
            assertThat(OUTCOMES.messages(need.id())).hasSize(2);
            return null;
        });
    }

    @Test
    void aBidFileShownForANeedStaysWithTheOneThatWasChosen() {
        POLES.inEstrie(() -> {
            BidFiles files = files();
            List<SupplierId> chosen = List.copyOf(SOURCING.caterers("Saladier", 3));
            BuyerNeed need = answered("Ville de Hatley", Set.copyOf(chosen), 2);
            List<SupplierId> interested =
                    SOURCING.replies.of(need.id()).stream().map(Reply::supplier).toList();
            for (SupplierId one : chosen) {
                Actor manager = manager(one);
                assertThat(files.shareFor(need.id(), one, Sourcing.AGENT))
                        .as("who does not manage it")
                        .isInstanceOf(BidChange.Unknown.class);
                if (interested.contains(one)) {
                    assertThat(files.shareFor(need.id(), one, manager))
                            .as("an empty file")
                            .isInstanceOf(BidChange.Refused.class);
                }
                files.add(one, DOCUMENT, PDF, manager);
                BidChange change = files.shareFor(need.id(), one, manager);
                assertThat(change instanceof BidChange.Done).isEqualTo(interested.contains(one));
                files.shareFor(need.id(), one, manager);
            }

            assertThat(files.shownFor(need.id())).containsOnlyKeys(interested);
            assertThat(files.shownFor(need.id()).values())
                    .extracting(BidFiles.Shown::until)
                    .containsOnly(SOURCING.needs.today().plusDays(21 + 30));
            assertThat(files.shares(interested.getFirst()))
                    .singleElement()
                    .satisfies(share -> assertThat(share.purpose()).isEqualTo(need.data().what()));

            Sourcing.saved(
                    close(need, Outcome.BOUGHT_HERE, Optional.of(interested.getFirst()), ""));
            assertThat(files.shownFor(need.id())).containsOnlyKeys(interested.getFirst());
            for (SupplierId one : interested) {
                assertThat(files.shares(one))
                        .singleElement()
                        .satisfies(share ->
                                assertThat(share.live(files.today()))
                                        .as("said to the enterprise as the buyer sees it")
                                        .isEqualTo(one.equals(interested.getFirst())));
            }
            return null;
        });
    }

    @Test
    void aBidFileForANeedOfNextYearIsShownForAYear() {
        POLES.inEstrie(() -> {
            BidFiles files = files();
            SupplierId one = SOURCING.caterers("Panier", 1).iterator().next();
            BuyerNeed need = answered("Ville de Barnston", Set.of(one), 1, 350);
            Actor manager = manager(one);
            files.add(one, DOCUMENT, PDF, manager);

            assertThat(files.shareFor(need.id(), one, manager)).isInstanceOf(BidChange.Done.class);
            assertThat(files.shownFor(need.id()))
                    .hasEntrySatisfying(
                            one,
                            shown ->
                                    assertThat(shown.until())
                                            .isEqualTo(files.today().plusDays(366)));
            return null;
        });
    }

    private static BidFiles files() {
        return new BidFiles(
                PROVINCE.transactions,
                PROVINCE.files,
                new BidLetters(
                        SOURCING.outbox,
                        TRADE.links,
                        PROVINCE.profiles,
                        new PublicUrl(URI.create("https://esja.test"))),
                PROVINCE.audit,
                CLOCK);
    }

    private static Actor manager(SupplierId supplier) {
        MemberId member =
                PROVINCE.members.invite(
                        new MemberData(
                                new EmailAddress(supplier + "@exemple.org"),
                                "Sam Côté",
                                Optional.empty(),
                                Language.FRENCH),
                        Actor.PLATFORM);
        PROVINCE.members.manageSupplier(member, supplier, Actor.PLATFORM);
        return new Actor(member, "Sam Côté");
    }

    @Test
    void endsWithAnEnterpriseThatAnsweredOnlyAndTellsEachOnce() {
        POLES.inEstrie(() -> {
            Set<SupplierId> chosen = SOURCING.caterers("Carafe", 3);
            BuyerNeed need = answered("Ville de Brome", chosen, 2);
            Set<SupplierId> silent = new HashSet<>(chosen);
            SOURCING.replies.of(need.id()).forEach(reply -> silent.remove(reply.supplier()));
            assertThat(close(need, Outcome.BOUGHT_HERE, Optional.of(silent.iterator().next()), ""))
                    .isInstanceOf(BuyerNeedChange.Refused.class);
            assertThat(close(need, Outcome.GAVE_UP, Optional.empty(), ""))
                    .as("giving up takes a reason")
                    .isInstanceOf(BuyerNeedChange.Refused.class);
            SupplierId winner = SOURCING.replies.of(need.id()).getFirst().supplier();
            assertThat(close(need, Outcome.BOUGHT_HERE, Optional.of(winner), ""))
                    .isInstanceOf(BuyerNeedChange.Saved.class);
            assertThat(SOURCING.delivered())
                    .extracting(mail -> mail.subject().split("\u00A0:", -1)[0])
                    .containsExactlyInAnyOrder("Votre réponse est retenue", "Besoin terminé");
            assertThat(close(need, Outcome.GAVE_UP, Optional.empty(), "Autre chose"))
                    .isInstanceOf(BuyerNeedChange.Stale.class);
            return null;
        });
    }

    @Test
    void aWeekLaterBothSidesAreAskedOnceAndWhatBothSayIsAConfirmedContract() {
        POLES.inEstrie(() -> {
            BuyerNeed need = bought("Ville de Waterloo", "Soucoupe");
            CLOCK.pass(Duration.ofDays(6));
            FOLLOW_UPS.go();
            assertThat(SOURCING.delivered()).as("six days").isEmpty();
            CLOCK.pass(Duration.ofDays(1));
            FOLLOW_UPS.go();
            FOLLOW_UPS.go();
            List<OutboxMail> asked = SOURCING.delivered();
            assertThat(asked).hasSize(2);
            String buyer = token(asked, Trade.contact("Ville de Waterloo"));
            String seller = token(asked, Trade.contact("Soucoupe A"));

            assertThat(FOLLOW_UPS.answer(buyer, bought("beaucoup")))
                    .isInstanceOf(FollowUpOutcome.Refused.class);
            assertThat(FOLLOW_UPS.answer(buyer, bought("1 450,00 $")))
                    .isInstanceOf(FollowUpOutcome.Declared.class);
            assertThat(FOLLOW_UPS.answer(buyer, bought("1 450,00 $")))
                    .isEqualTo(new FollowUpOutcome.Before());
            assertThat(FOLLOW_UPS.behind(TRADE.links.read(seller)))
                    .hasValueSatisfying(one ->
                            assertThat(one.declared())
                                    .hasValueSatisfying(contract -> {
                                        assertThat(contract.data().amount())
                                                .isEqualByComparingTo("1450");
                                        assertThat(contract.data().title())
                                                .isEqualTo(need.data().what());
                                    }));
            assertThat(FOLLOW_UPS.answer(seller, new FollowUpDraft.Confirms(true)))
                    .isInstanceOfSatisfying(
                            FollowUpOutcome.Confirmed.class,
                            both -> {
                                assertThat(both.contract().answer()).isEqualTo(Answer.CONFIRMED);
                                assertThat(both.contract().grade())
                                        .isEqualTo(EvidenceGrade.CONFIRMED);
                                comesFrom(both.contract(), need);
                            });
            return null;
        });
    }

    /// The contract says which need it answers; another buyer's contract may not.
    private static void comesFrom(Contract contract, BuyerNeed need) {
        var origin = new Origin.PurchaseNeed(need.id(), need.data().what());
        var pole = new Party.OfPole();
        assertThat(DOSSIERS.find(contract.id(), pole).orElseThrow().origin()).contains(origin);
        assertThat(DOSSIERS.needs(contract, pole))
                .extracting(ContractDossier.NeedChoice::need)
                .contains(origin);
        Contract others =
                TRADE.declared(
                        contract.data().supplier(),
                        TRADE.buyer("Ville de Savage Mills").id(),
                        "77");
        assertThat(DOSSIERS.needs(others, pole))
                .extracting(ContractDossier.NeedChoice::need)
                .doesNotContain(origin);
        assertThat(
                        DOSSIERS.tell(
                                others.id(),
                                new DossierDraft(
                                        new OriginDraft.Need(Optional.of(origin)),
                                        Optional.empty(),
                                        "",
                                        Optional.empty()),
                                pole,
                                Sourcing.AGENT))
                .isEqualTo(new DossierChange.Refused("need", "dossiers.refusal.need"));
        SOURCING.delivered();
    }

    @Test
    void noContractMakesNoneAndAnotherPoleReadsNothing() {
        String token =
                POLES.inEstrie(() -> {
                    bought("Ville de Eastman", "Théière");
                    CLOCK.pass(Duration.ofDays(7));
                    FOLLOW_UPS.go();
                    return token(SOURCING.delivered(), Trade.contact("Ville de Eastman"));
                });
        POLES.inMauricie(() -> {
            assertThat(FOLLOW_UPS.behind(TRADE.links.read(token))).isEmpty();
            assertThat(FOLLOW_UPS.answer(token, new FollowUpDraft.NotBought()))
                    .isEqualTo(new FollowUpOutcome.Unknown());
            return null;
        });
        POLES.inEstrie(() -> {
            assertThat(FOLLOW_UPS.answer(token, new FollowUpDraft.NotBought()))
                    .isEqualTo(new FollowUpOutcome.NoContract());
            CLOCK.pass(Duration.ofDays(61));
            assertThat(FOLLOW_UPS.answer(token + "x", new FollowUpDraft.NotBought()))
                    .isEqualTo(new FollowUpOutcome.Unknown());
            return null;
        });
    }

    @Test
    void theProvinceCountsWhatWasSentAndHowItEnded() throws SQLException {
        ProvinceReconciliation reconciliation =
                new ProvinceReconciliation(
                        PROVINCE.poles, PROVINCE.transactions, PROVINCE.province);
        BuyerNeed need = POLES.inEstrie(() -> bought("Ville de Potton", "Sucrier"));
        assertThat(reconciliation.check(POLES.estrie.tenant()).drifts()).isEmpty();

        try (Connection owner = PROVINCE.postgres.owner(PROVINCE.database);
                Statement statement = owner.createStatement()) {
            ResultSet fact =
                    statement.executeQuery(
                            "SELECT category_code, territory_code, outcome FROM province.need_fact WHERE need_id = '"
                                    + need.id()
                                    + "'");
            assertThat(fact.next()).isTrue();
            assertThat(fact.getString(1)).isEqualTo("traiteur");
            assertThat(fact.getString(2)).as("the MRC of Sherbrooke").isEqualTo("430");
            assertThat(fact.getString(3)).isEqualTo("bought-here");
            statement.execute(
                    "UPDATE province.need_fact SET outcome = 'gave-up' WHERE need_id = '"
                            + need.id()
                            + "'");
        }
        assertThat(reconciliation.check(POLES.estrie.tenant()).drifts())
                .containsExactly(
                        new Drift(
                                Drift.Kind.NEED, Drift.Deviation.DIFFERENT, need.id().toString()));
    }

    private static FollowUpDraft bought(String amount) {
        LocalDate today = SOURCING.needs.today();
        return new FollowUpDraft.Bought(
                amount, Optional.of(today.minusDays(3)), Optional.of(today), true);
    }

    private static String token(List<OutboxMail> mails, String recipient) {
        return mails.stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .flatMap(mail -> TOKEN.matcher(mail.text()).results())
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    /// A need bought from the first enterprise of that name.
    private static BuyerNeed bought(String buyer, String name) {
        Set<SupplierId> chosen = SOURCING.caterers(name, 1);
        BuyerNeed need = answered(buyer, chosen, 1);
        BuyerNeed closed =
                Sourcing.saved(
                        close(
                                need,
                                Outcome.BOUGHT_HERE,
                                Optional.of(chosen.iterator().next()),
                                ""));
        SOURCING.delivered();
        return closed;
    }

    private static BuyerNeed answered(String buyer, Set<SupplierId> chosen, int interested) {
        return answered(buyer, chosen, interested, 20);
    }

    private static BuyerNeed answered(
            String buyer, Set<SupplierId> chosen, int interested, int days) {
        BuyerId id = TRADE.buyer(buyer).id();
        BuyerNeed need =
                SOURCING.open(
                        Sourcing.data(
                                id, "Repas de " + buyer, SOURCING.needs.today().plusDays(days)),
                        chosen);
        chosen.stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .limit(interested)
                .forEach(supplier ->
                        SOURCING.replies.reply(
                                need.id(),
                                supplier,
                                new ReplyDraft.Interested(List.of("Oui"), "", ""),
                                Sourcing.AGENT));
        SOURCING.delivered();
        return need;
    }

    private static MessageOutcome say(
            BuyerNeed need, String body, boolean changes, Optional<SupplierId> only, Party party) {
        return OUTCOMES.say(need.id(), body, changes, only, party, Sourcing.AGENT);
    }

    private static BuyerNeedChange close(
            BuyerNeed need, Outcome outcome, Optional<SupplierId> chosen, String reason) {
        return OUTCOMES.close(
                need.id(),
                outcome,
                chosen,
                reason,
                need.version(),
                new Party.OfPole(),
                Sourcing.AGENT);
    }
}

package quebec.esja.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierData;
import quebec.esja.freshness.FreshnessFixture;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.OfferingId;
import quebec.esja.matching.RefusalReason;
import quebec.esja.messaging.LinkReading;
import quebec.esja.replies.ReplyDraft;
import quebec.esja.search.PlaceTokens;
import quebec.esja.territory.Place;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.Sourcing;
import quebec.esja.testing.TestDirectory;
import quebec.esja.testing.TestProvince;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;

class CorrectionsDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final TestProvince PROVINCE = POLES.province;
    private static final Sourcing SOURCING = new Sourcing(PROVINCE);
    private static final FreshnessFixture KEEPING = new FreshnessFixture(PROVINCE);
    private static final TestDirectory DIRECTORY = KEEPING.directory;
    private static final Corrections CORRECTIONS =
            new Corrections(
                    PROVINCE.transactions,
                    SOURCING.replies,
                    DIRECTORY.suppliers,
                    KEEPING.freshness,
                    DIRECTORY.territories,
                    PROVINCE.audit,
                    CLOCK);
    private static final Pattern TOKEN = Pattern.compile("/r/([A-Za-z0-9._-]+)");

    /// Sherbrooke, of the territory of Sherbrooke in the Estrie; the need is there.
    private static final String THERE = "43027";

    private static final Set<RefusalReason> ALL =
            EnumSet.of(
                    RefusalReason.ZONE,
                    RefusalReason.TRADE,
                    RefusalReason.DELAY,
                    RefusalReason.CAPACITY);

    @BeforeEach
    void aMonday() {
        do {
            CLOCK.pass(Duration.ofDays(1));
        } while (SOURCING.needs.today().getDayOfWeek().getValue() != 1);
    }

    @Test
    void aRefusalCorrectsOnlyWhatItSaysAndOnlyThatEnterprise() {
        POLES.inEstrie(() -> {
            Supplier one = caterer("Louche de bois");
            Supplier other = caterer("Louche de fer");
            LinkReading link = sent("Ville de Bury", one);
            assertThat(CORRECTIONS.behind(link))
                    .as("before any answer")
                    .isEqualTo(Correctable.NOTHING);
            assertThat(CORRECTIONS.correct(link, new Correction.NotThere()))
                    .isEqualTo(new CorrectionOutcome.Nothing());

            decline(link, one, Set.of(RefusalReason.DELAY));
            Correctable able = CORRECTIONS.behind(link);
            assertThat(able.leadTime()).isTrue();
            assertThat(able.place()).as("it did not say so").isEmpty();
            assertThat(able.noLonger()).isEmpty();
            for (Correction denied :
                    List.of(
                            new Correction.NotThere(),
                            new Correction.Capacity("Dix repas"),
                            new Correction.NoLonger(offering(one, 0)),
                            new Correction.NoLonger(offering(other, 0)))) {
                assertThat(CORRECTIONS.correct(link, denied))
                        .isEqualTo(new CorrectionOutcome.Nothing());
            }
            assertThat(CORRECTIONS.correct(link, new Correction.LeadTime(366)))
                    .isInstanceOf(CorrectionOutcome.Refused.class);
            assertThat(found(one)).isEqualTo(one);

            assertThat(CORRECTIONS.correct(link, new Correction.LeadTime(12)))
                    .isEqualTo(new CorrectionOutcome.Corrected(new Correction.LeadTime(12)));
            assertThat(CORRECTIONS.correct(link, new Correction.LeadTime(12)))
                    .as("once")
                    .isEqualTo(new CorrectionOutcome.Nothing());
            assertThat(found(one).data().practice().leadTimeDays()).isEqualTo(12);
            assertThat(found(other)).isEqualTo(other);
            return null;
        });
    }

    @Test
    void deliversThereNoMoreAndEverywhereElseStill() {
        POLES.inEstrie(() -> {
            Supplier before = caterer("Théière fêlée");
            LinkReading link = sent("Ville de Lingwick", before);
            decline(link, before, ALL);
            assertThat(CORRECTIONS.behind(link).place().map(Place::code)).contains(THERE);
            assertThat(CORRECTIONS.correct(link, new Correction.NotThere()))
                    .isInstanceOf(CorrectionOutcome.Corrected.class);
            Supplier after = found(before);
            for (OfferingData offering : after.data().offerings()) {
                boolean same = offering.category().equals("traiteur");
                assertThat(CORRECTIONS.behind(link).place()).isEmpty();
                assertThat(reaches(offering, THERE)).isNotEqualTo(same);
                assertThat(reaches(offering, "45072")).as("Magog").isTrue();
            }
            assertThat(reaches(after.data().offerings().get(1), "10043")).as("Rimouski").isTrue();
            assertThat(CORRECTIONS.correct(link, new Correction.NotThere()))
                    .as("once")
                    .isEqualTo(new CorrectionOutcome.Nothing());

            assertThat(KEEPING.acceptances.of(after.id()))
                    .as("the team has it to accept, like a change of a manager")
                    .hasValueSatisfying(kept -> assertThat(kept.change()).isPresent());
            assertThat(CORRECTIONS.undo(link)).isTrue();
            assertThat(found(before).data()).isEqualTo(before.data());
            assertThat(CORRECTIONS.undo(link)).as("once").isFalse();
            return null;
        });
    }

    @Test
    void aManagerCorrectsWithoutALinkWhatThatEnterpriseDeclined() {
        POLES.inEstrie(() -> {
            Supplier one = caterer("Bouilloire bleue");
            Supplier other = caterer("Bouilloire grise");
            LinkReading link = sent("Ville de Scotstown", one);
            BuyerNeedId need = SOURCING.replies.behind(link).orElseThrow().need().id();
            Actor manager = new Actor(null, "Ariane Côté");
            Correction delay = new Correction.LeadTime(9);
            assertThat(CORRECTIONS.of(need, one.id())).isEqualTo(Correctable.NOTHING);

            decline(link, one, Set.of(RefusalReason.DELAY));
            assertThat(CORRECTIONS.of(need, one.id())).isEqualTo(CORRECTIONS.behind(link));
            assertThat(CORRECTIONS.correct(need, other.id(), delay, manager))
                    .as("it was never asked")
                    .isEqualTo(new CorrectionOutcome.Nothing());
            assertThat(CORRECTIONS.correct(need, one.id(), delay, manager))
                    .isEqualTo(new CorrectionOutcome.Corrected(delay));
            assertThat(found(one).data().practice().leadTimeDays()).isEqualTo(9);
            assertThat(CORRECTIONS.undo(need, other.id(), manager)).isFalse();
            assertThat(CORRECTIONS.undo(need, one.id(), manager)).isTrue();
            assertThat(found(one).data()).isEqualTo(one.data());
            return null;
        });
    }

    @Test
    void aWithdrawnOfferingComesBackUntilSomeoneEditsTheProfile() {
        POLES.inEstrie(() -> {
            Supplier before = caterer("Samovar");
            LinkReading link = sent("Ville de Weedon", before);
            decline(link, before, ALL);
            OfferingId gone = offering(before, 0);
            assertThat(CORRECTIONS.correct(link, new Correction.NoLonger(gone)))
                    .isInstanceOf(CorrectionOutcome.Corrected.class);
            assertThat(found(before).data().offerings())
                    .hasSize(2)
                    .noneMatch(one -> one.id().filter(gone::equals).isPresent());
            assertThat(CORRECTIONS.correct(link, new Correction.NoLonger(gone)))
                    .isEqualTo(new CorrectionOutcome.Nothing());
            assertThat(CORRECTIONS.undo(link)).isTrue();
            assertThat(found(before).data().offerings())
                    .extracting(OfferingData::title)
                    .containsExactlyElementsOf(
                            before.data().offerings().stream().map(OfferingData::title).toList());

            assertThat(CORRECTIONS.correct(link, new Correction.Capacity("Trente repas par jour")))
                    .isInstanceOf(CorrectionOutcome.Corrected.class);
            assertThat(CORRECTIONS.behind(link).undoable()).isTrue();
            Supplier now = found(before);
            DIRECTORY.suppliers.edit(
                    now.id(),
                    now.data().withReach(new SupplierData.Reach("", "", "819 555-0100")),
                    now.version(),
                    Actor.PLATFORM);
            assertThat(CORRECTIONS.behind(link).undoable()).isFalse();
            assertThat(CORRECTIONS.undo(link)).isFalse();
            assertThat(found(before).data().practice().capacity().fr())
                    .isEqualTo("Trente repas par jour");
            return null;
        });
    }

    @Test
    void nothingIsCorrectedByAnotherPoleAnOldLinkOrMoreThanTenTimes() {
        POLES.inEstrie(() -> {
            Supplier one = caterer("Cocotte");
            String token = token("Ville de Ascot Corner", one);
            LinkReading link = SOURCING.trade.links.read(token);
            decline(link, one, ALL);
            POLES.inMauricie(() -> {
                assertThat(CORRECTIONS.behind(link)).isEqualTo(Correctable.NOTHING);
                assertThat(CORRECTIONS.correct(link, new Correction.LeadTime(3)))
                        .isEqualTo(new CorrectionOutcome.Nothing());
                return null;
            });
            for (int days = 1; days <= CorrectionRules.MOST; days++) {
                assertThat(CORRECTIONS.correct(link, new Correction.LeadTime(days)))
                        .isInstanceOf(CorrectionOutcome.Corrected.class);
            }
            assertThat(CORRECTIONS.correct(link, new Correction.LeadTime(99)))
                    .isEqualTo(new CorrectionOutcome.Nothing());

            CLOCK.pass(Duration.ofDays(60));
            LinkReading old = SOURCING.trade.links.read(token);
            assertThat(old).isInstanceOf(LinkReading.Expired.class);
            assertThat(CORRECTIONS.behind(old)).isEqualTo(Correctable.NOTHING);
            assertThat(CORRECTIONS.undo(old)).isFalse();
            return null;
        });
    }

    /// Sells meals in the Estrie and in all Québec, and rents halls in the Estrie.
    private static Supplier caterer(String name) {
        return DIRECTORY.list(
                TestDirectory.enterprise(
                                name,
                                "45072",
                                TestDirectory.offering(
                                        "Repas de " + name,
                                        "traiteur",
                                        new ServiceArea.Region("05")),
                                TestDirectory.offering(
                                        "Conserves de " + name,
                                        "traiteur",
                                        new ServiceArea.Quebec()),
                                TestDirectory.rental(
                                        "Salle de " + name, "salles", new ServiceArea.Region("05")))
                        .withContact(new SupplierData.Contact("Camille Roy", Trade.contact(name))));
    }

    private static OfferingId offering(Supplier supplier, int position) {
        return supplier.data().offerings().get(position).id().orElseThrow();
    }

    private static Supplier found(Supplier one) {
        return DIRECTORY.suppliers.find(one.id()).orElseThrow();
    }

    private static boolean reaches(OfferingData offering, String municipality) {
        return PROVINCE.transactions.read(() ->
                new CorrectionSql()
                        .reaches(
                                offering.areas(),
                                PlaceTokens.of(
                                        DIRECTORY.territories.place(municipality).orElseThrow())));
    }

    private static LinkReading sent(String buyer, Supplier supplier) {
        return SOURCING.trade.links.read(token(buyer, supplier));
    }

    /// The token of the mail by which a need in Sherbrooke reached that enterprise.
    private static String token(String buyer, Supplier supplier) {
        SOURCING.delivered();
        BuyerNeed need =
                SOURCING.open(
                        Sourcing.data(
                                SOURCING.trade.buyer(buyer).id(),
                                "Repas de " + buyer,
                                SOURCING.needs.today().plusDays(20)),
                        Set.of(supplier.id()));
        return SOURCING.delivered().stream()
                .filter(mail -> mail.text().contains(need.data().what()))
                .flatMap(mail -> TOKEN.matcher(mail.text()).results())
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static void decline(LinkReading link, Supplier supplier, Set<RefusalReason> reasons) {
        SOURCING.replies.reply(
                SOURCING.replies.behind(link).orElseThrow().need().id(),
                supplier.id(),
                new ReplyDraft.Declined(reasons, ""),
                new Actor(null, "Camille Roy"));
    }
}

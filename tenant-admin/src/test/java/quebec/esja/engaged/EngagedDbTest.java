package quebec.esja.engaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.buyers.BuyerKind;
import quebec.esja.commitments.Commitment;
import quebec.esja.commitments.CommitmentLetters;
import quebec.esja.commitments.Commitments;
import quebec.esja.commitments.DeclarationTexts;
import quebec.esja.commitments.PaperForm;
import quebec.esja.commitments.Signatory;
import quebec.esja.commitments.Signing;
import quebec.esja.commitments.Target;
import quebec.esja.declarations.DeclarationEdit;
import quebec.esja.files.DocumentReading;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.SupplierId;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.province.ProvinceCommitments;
import quebec.esja.purchases.Party;
import quebec.esja.purchases.TaxBasis;
import quebec.esja.reconciliation.ProvinceReconciliation;
import quebec.esja.tenancy.Tenant;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;

class EngagedDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final Trade TRADE = new Trade(POLES.province);
    private static final Commitments COMMITMENTS =
            new Commitments(
                    POLES.province.transactions,
                    new DeclarationTexts(POLES.province.transactions, POLES.province.audit, CLOCK),
                    POLES.province.profiles,
                    POLES.province.files,
                    new CommitmentLetters(
                            new Outbox(POLES.province.transactions, _ -> {}, CLOCK),
                            POLES.province.profiles,
                            new PublicUrl(URI.create("https://esja.test"))),
                    POLES.province.audit,
                    CLOCK);
    private static final EngagedBuyers ENGAGED =
            new EngagedBuyers(POLES.province.transactions, CLOCK);
    private static final ProvinceCommitments PROVINCE =
            new ProvinceCommitments(POLES.province.province, CLOCK);
    private static final ProvinceReconciliation RECONCILIATION =
            new ProvinceReconciliation(
                    POLES.province.poles, POLES.province.transactions, POLES.province.province);
    private static final DocumentReading.Accepted SCAN =
            new DocumentReading.Accepted("application/pdf", new byte[] {'%', 'P', 'D', 'F'});

    @Test
    void theProvinceCountsTheSumOfWhatEachPoleCounts() {
        LocalDate today = LocalDate.ofInstant(CLOCK.instant(), ZoneId.of("America/Toronto"));
        int year = today.minusMonths(11).getYear();
        Commitment withdrawn =
                POLES.inEstrie(() -> {
                    BuyerId share = signed("Ville de la Part", today.minusMonths(11), percent("5"));
                    declared(share, year, "60", "1000");
                    BuyerId missed = signed("Ville du Reste", today.minusMonths(11), percent("7"));
                    declared(missed, year, "60", "1000");
                    signed("Ville sans cible", today.minusMonths(2), Target.NONE);
                    signed("Ville échue", today.minusMonths(12).minusDays(10), Target.NONE);
                    BuyerId left = signed("Ville retirée", today.minusMonths(3), Target.NONE);
                    return COMMITMENTS.of(left).getFirst();
                });
        POLES.inMauricie(() -> {
            BuyerId amount =
                    signed(
                            "Cégep des Montants",
                            today.minusMonths(1),
                            new Target("", Optional.empty(), Optional.of(new BigDecimal("500"))));
            assertThat(ENGAGED.count().count(TargetStanding.UNTOLD)).isEqualTo(1);
            declared(amount, today.minusMonths(1).getYear() - 1, "900", "1000");
            assertThat(ENGAGED.count().count(TargetStanding.UNTOLD))
                    .as("what was declared before the commitment says nothing of it")
                    .isEqualTo(1);
            return null;
        });
        POLES.inEstrie(() -> {
            assertThat(ENGAGED.count().committed()).isEqualTo(4);
            COMMITMENTS.withdraw(withdrawn.id(), "Changement de cap", Actor.PLATFORM);
            return null;
        });

        EngagedCount estrie = POLES.inEstrie(ENGAGED::count);
        EngagedCount mauricie = POLES.inMauricie(ENGAGED::count);
        assertThat(estrie.committed()).isEqualTo(3);
        assertThat(estrie.byKind()).isEqualTo(Map.of(BuyerKind.MUNICIPALITY, 3));
        assertThat(estrie.due()).as("within sixty days, none follows").isEqualTo(2);
        assertThat(estrie.lapsed()).isEqualTo(1);
        assertThat(estrie.targets())
                .isEqualTo(
                        Map.of(
                                TargetStanding.REACHED, 1,
                                TargetStanding.NOT_REACHED, 1,
                                TargetStanding.NONE, 1));
        agrees(estrie, mauricie);

        CLOCK.pass(Duration.ofDays(50));
        agrees(POLES.inEstrie(ENGAGED::count), POLES.inMauricie(ENGAGED::count));
        assertThat(PROVINCE.count().total().lapsed()).isPositive();
    }

    private static void agrees(EngagedCount estrie, EngagedCount mauricie) {
        ProvinceCommitments.Counted counted = PROVINCE.count();
        EngagedCount total = counted.total();
        assertThat(total.committed()).isEqualTo(estrie.committed() + mauricie.committed());
        assertThat(total.due()).isEqualTo(estrie.due() + mauricie.due());
        assertThat(total.lapsed()).isEqualTo(estrie.lapsed() + mauricie.lapsed());
        for (BuyerKind kind : BuyerKind.values()) {
            assertThat(total.byKind().getOrDefault(kind, 0))
                    .isEqualTo(
                            estrie.byKind().getOrDefault(kind, 0)
                                    + mauricie.byKind().getOrDefault(kind, 0));
        }
        for (TargetStanding standing : TargetStanding.values()) {
            assertThat(total.count(standing))
                    .isEqualTo(estrie.count(standing) + mauricie.count(standing));
        }
        assertThat(ofPole(counted, POLES.estrie.tenant())).isEqualTo(estrie);
        assertThat(ofPole(counted, POLES.mauricie.tenant())).isEqualTo(mauricie);
        assertThat(RECONCILIATION.check()).allSatisfy(one -> assertThat(one.drifts()).isEmpty());
    }

    private static EngagedCount ofPole(ProvinceCommitments.Counted counted, Tenant tenant) {
        return counted.byPole().stream()
                .filter(one -> one.pole().slug().equals(tenant.slug()))
                .findFirst()
                .orElseThrow()
                .count();
    }

    private static Target percent(String share) {
        return new Target("", Optional.of(new BigDecimal(share)), Optional.empty());
    }

    private static BuyerId signed(String name, LocalDate day, Target target) {
        BuyerId buyer = TRADE.buyer(name).id();
        Signing signing =
                COMMITMENTS.record(
                        new PaperForm(
                                buyer,
                                Language.FRENCH,
                                new Signatory("Line Roy", "Mairesse"),
                                Optional.of(day),
                                target,
                                Optional.empty(),
                                Optional.of(SCAN)),
                        Actor.PLATFORM);
        assertThat(signing).isInstanceOf(Signing.Signed.class);
        return buyer;
    }

    private static void declared(BuyerId buyer, int year, String dollars, String total) {
        SupplierId supplier = TRADE.listed("Coop " + buyer, "").id();
        Party party = new Party.OfBuyer(buyer);
        DeclarationEdit opened =
                TRADE.declarations.open(
                        buyer,
                        new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
                        party,
                        Actor.PLATFORM);
        if (!(opened instanceof DeclarationEdit.Done(var declaration))) {
            throw new AssertionError(opened);
        }
        TRADE.declarations.put(
                declaration.id(), supplier, dollars, Optional.empty(), Optional.empty(), party);
        TRADE.declarations.setTotal(declaration.id(), total, TaxBasis.NET, party);
        assertThat(
                        TRADE.declarations.sign(
                                declaration.id(),
                                new quebec.esja.declarations.Signing(
                                        "Line Roy", "Mairesse", "", false),
                                party,
                                Actor.PLATFORM))
                .isInstanceOf(DeclarationEdit.Done.class);
    }
}

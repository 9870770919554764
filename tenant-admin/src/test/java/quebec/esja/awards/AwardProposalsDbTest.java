package quebec.esja.awards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import quebec.esja.audit.Actor;
import quebec.esja.awards.AwardProposal.State;
import quebec.esja.declarations.AccountExtracts;
import quebec.esja.declarations.DeclarationEdit;
import quebec.esja.declarations.DeclarationLine;
import quebec.esja.declarations.LineSource;
import quebec.esja.declarations.Signing;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.SupplierId;
import quebec.esja.neighbours.NeighbourListings;
import quebec.esja.purchases.Party;
import quebec.esja.purchases.TaxBasis;
import quebec.esja.seao.ImportSource;
import quebec.esja.seao.SeaoImport;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.SeaoFiles;
import quebec.esja.testing.TestNotice;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;

class AwardProposalsDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final Trade TRADE = new Trade(POLES.province);
    private static final AwardProposals PROPOSALS =
            new AwardProposals(
                    POLES.province.transactions, TRADE.declarations, POLES.province.audit, CLOCK);
    private static final AccountExtracts EXTRACTS =
            new AccountExtracts(
                    POLES.province.transactions,
                    new NeighbourListings(POLES.province.province),
                    POLES.province.audit,
                    CLOCK);
    private static final Actor ACTOR = new Actor(null, "Dominique Roy");
    private static final String ON_SEAO = "Centre de services scolaire des Sommets";
    private static final String KITCHEN = "1143920115";
    private static final String WORKSHOP = "1149900046";

    @TempDir Path folder;

    @Test
    void proposesAwardsToBeTakenOnceAndNeverBesideAContractOrTheAccounts() {
        publish(
                award("201", KITCHEN, "50000").signedOn("2025-03-01"),
                award("202", KITCHEN, "20000").signedOn("2025-04-01"),
                award("203", KITCHEN, "90").signedOn("2025-04-02").inUnit("3"),
                award("204", WORKSHOP, "41000").signedOn("2025-05-01"),
                award("205", WORKSHOP, "33000").signedOn("2025-06-01"),
                award("206", KITCHEN, "27000").signedOn("2024-06-01"),
                award("207", KITCHEN, "60000").signedOn("2025-06-01").from("Ville d’Amos", "Amos"),
                award("208", KITCHEN, "12000").signedOn("2025-07-01").withStatus("cancelled"));
        POLES.inMauricie(() -> {
            TRADE.listed("Sosie de la cuisine", KITCHEN);
            BuyerId buyer = TRADE.buyer("CSS des Sommets").id();
            PROPOSALS.say(opened(buyer, 2025), ON_SEAO, true, new Party.OfBuyer(buyer), ACTOR);
            return null;
        });
        POLES.inEstrie(() -> {
            SupplierId kitchen = TRADE.listed("Cuisine collective", KITCHEN).id();
            SupplierId workshop = TRADE.listed("Ateliers du lac", WORKSHOP).id();
            BuyerId buyer = TRADE.buyer("CSS des Sommets").id();
            Party party = new Party.OfBuyer(buyer);
            DeclarationId id = opened(buyer, 2025);

            AwardProposals.Found asked = PROPOSALS.of(id, party);
            assertThat(asked.proposals()).as("another Pôle's answer is not its own").isEmpty();
            assertThat(asked.names())
                    .containsExactlyInAnyOrder(
                            new SeaoBuyer(ON_SEAO, SeaoBuyer.Standing.ASKED),
                            new SeaoBuyer("Ville d’Amos", SeaoBuyer.Standing.UNKNOWN));
            PROPOSALS.say(id, "Ville de Nulle-Part", true, party, ACTOR);
            PROPOSALS.say(id, ON_SEAO, true, party, ACTOR);
            assertThat(states(id, party))
                    .as("dollars in force, of the period, of that buyer")
                    .containsOnlyKeys("201", "202", "204", "205")
                    .containsValue(State.PROPOSED);
            assertThat(TRADE.declarations.lines(id, 1)).as("nothing counts yet").isEmpty();

            TRADE.declared(Trade.draft(workshop, buyer, "41 200", LocalDate.of(2025, 5, 5)), buyer);
            assertThat(states(id, party))
                    .containsEntry("204", State.CONTRACT)
                    .containsEntry("205", State.AFTER_CONTRACTS);
            assertThat(take(id, workshop, "204", party))
                    .isInstanceOf(DeclarationEdit.NotAllowed.class);
            TRADE.declarations.takeContracts(id, workshop, party);
            assertThat(take(id, workshop, "205", party)).isInstanceOf(DeclarationEdit.Done.class);

            assertThat(take(id, kitchen, "201", party)).isInstanceOf(DeclarationEdit.Done.class);
            assertThat(take(id, kitchen, "201", party))
                    .isInstanceOf(DeclarationEdit.NotAllowed.class);
            assertThat(take(id, kitchen, "202", party)).isInstanceOf(DeclarationEdit.Done.class);
            assertThat(lines(id))
                    .containsExactlyInAnyOrder(
                            Tuple.tuple(kitchen, new BigDecimal("70000.00"), LineSource.SEAO),
                            Tuple.tuple(
                                    workshop, new BigDecimal("74200.00"), LineSource.CONTRACTS));
            assertThat(PROPOSALS.of(id, new Party.OfBuyer(TRADE.buyer("Ville d’Asbestos").id())))
                    .isEqualTo(AwardProposals.Found.NOTHING);

            EXTRACTS.read(
                    id,
                    "a.csv",
                    "Fournisseur;Date;Montant\nCuisine collective;2025-05-02;65000\n"
                            .getBytes(UTF_8),
                    party,
                    ACTOR);
            assertThat(lines(id))
                    .as("the accounts say all that was paid")
                    .contains(Tuple.tuple(kitchen, new BigDecimal("65000.00"), LineSource.FILE));
            assertThat(states(id, party))
                    .containsEntry("201", State.LINE)
                    .containsEntry("202", State.LINE);
            TRADE.declarations.remove(id, kitchen, party);
            assertThat(states(id, party)).containsEntry("201", State.PROPOSED);
            take(id, kitchen, "201", party);

            TRADE.declarations.setTotal(id, "500 000", TaxBasis.NET, party);
            assertThat(
                            TRADE.declarations.sign(
                                    id,
                                    new Signing("Dominique Roy", "Trésorerie", "", false),
                                    party,
                                    ACTOR))
                    .isInstanceOf(DeclarationEdit.Done.class);
            TRADE.declarations.amend(id, party, ACTOR);
            assertThat(states(id, party))
                    .as("what was taken stays taken in the next version")
                    .containsEntry("201", State.TAKEN)
                    .containsEntry("202", State.PROPOSED);

            DeclarationId before = opened(buyer, 2024);
            assertThat(states(before, party))
                    .as("the answer holds for every declaration")
                    .isEqualTo(Map.of("206", State.PROPOSED));
            PROPOSALS.say(before, ON_SEAO, false, party, ACTOR);
            assertThat(states(before, party)).isEmpty();
            return null;
        });
    }

    private static DeclarationEdit take(
            DeclarationId id, SupplierId supplier, String number, Party party) {
        return PROPOSALS.take(
                id, supplier, new AwardKey("ocds-ec9k95-" + number, "A" + number), party, ACTOR);
    }

    private static Map<String, State> states(DeclarationId id, Party party) {
        return PROPOSALS.of(id, party).proposals().stream()
                .collect(Collectors.toMap(one -> one.award().number(), AwardProposal::state));
    }

    private static List<Tuple> lines(DeclarationId id) {
        return TRADE.declarations.lines(id, 1).stream()
                .map((DeclarationLine line) ->
                        Tuple.tuple(line.supplier(), line.amount(), line.source()))
                .toList();
    }

    private static DeclarationId opened(BuyerId buyer, int year) {
        if (TRADE.declarations.open(
                        buyer,
                        new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
                        new Party.OfBuyer(buyer),
                        ACTOR)
                instanceof DeclarationEdit.Done(var declaration)) {
            return declaration.id();
        }
        throw new AssertionError("not opened");
    }

    private static TestNotice award(String number, String neq, String amount) {
        return TestNotice.awarded(number, neq, amount);
    }

    private void publish(TestNotice... notices) {
        new SeaoImport(POLES.province.platform, CLOCK)
                .run(
                        SeaoFiles.of(folder, "a.json", notices),
                        "a.json",
                        ImportSource.COMMAND,
                        "test",
                        (_, _) -> {});
    }
}

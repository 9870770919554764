package quebec.esja.declarations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static quebec.esja.db.pole.Tables.DECLARATION_EXTRACT;
import static quebec.esja.db.pole.Tables.DECLARATION_LINE;
import static quebec.esja.db.pole.Tables.DECLARATION_NAME;
import static quebec.esja.db.pole.Tables.DECLARATION_VERSION;
import static quebec.esja.db.pole.Tables.SUPPLIER_NAME_RULING;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.extracts.ExtractField;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.SupplierId;
import quebec.esja.names.NameCertainty;
import quebec.esja.neighbours.NeighbourListings;
import quebec.esja.province.DeclaredPurchases;
import quebec.esja.purchases.ContractReply;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.purchases.Party;
import quebec.esja.purchases.TaxBasis;
import quebec.esja.reconciliation.ProvinceReconciliation;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;

class DeclarationsDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final Trade TRADE = new Trade(POLES.province);
    private static final AccountExtracts EXTRACTS =
            new AccountExtracts(
                    POLES.province.transactions,
                    new NeighbourListings(POLES.province.province),
                    POLES.province.audit,
                    CLOCK);
    private static final DeclaredPurchases FIGURES =
            new DeclaredPurchases(POLES.province.province, CLOCK);
    private static final ProvinceReconciliation RECONCILIATION =
            new ProvinceReconciliation(
                    POLES.province.poles, POLES.province.transactions, POLES.province.province);
    private static final Actor ACTOR = new Actor(null, "Dominique Roy");
    private static final Signing SIGNING =
            new Signing("Dominique Roy", "Trésorerie", "Une facture était oubliée", false);

    @Test
    void keepsOfTheAccountsOnlyTheLinesOfEnterprisesAndTotals() {
        POLES.inEstrie(() -> {
            SupplierId niska = TRADE.listed("Coopérative Niska", "").id();
            SupplierId alentour = TRADE.listed("Recyclage Alentour", "1143920115").id();
            BuyerId buyer = TRADE.buyer("Ville de Magog").id();
            Party party = new Party.OfBuyer(buyer);
            DeclarationId id = opened(buyer);
            FileOutcome outcome =
                    EXTRACTS.read(
                            id,
                            "C:\\compta\\paiements 2025.csv",
                            """
                            Fournisseur;NEQ;Date;Montant
                            COOP NISKA INC.;;2025-02-01;1 234,56 $
                            Coopérative Niska;;14 mars 2025;(34,56)
                            Centre Alentour;1143920115;2025-06-01;1000
                            Coopérative Nisko;;2025-06-02;100,00
                            Jeanne Tremblay (remboursement);;2025-06-03;88,00
                            Garage Untel;;2024-12-31;12,00
                            Total;;;2400,00
                            """
                                    .getBytes(UTF_8),
                            party,
                            ACTOR);
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            FileOutcome.Taken.class,
                            taken -> {
                                assertThat(taken.file().fileName()).isEqualTo("paiements 2025.csv");
                                assertThat(taken.file().count(NameCertainty.NEQ)).isEqualTo(1);
                                assertThat(taken.file().count(NameCertainty.NAME)).isEqualTo(1);
                                assertThat(taken.file().count(NameCertainty.DOUBTFUL)).isEqualTo(1);
                                assertThat(taken.file().total())
                                        .hasValueSatisfying(sum ->
                                                assertThat(sum).isEqualByComparingTo("2388.00"));
                            });
            assertThat(lines(id))
                    .containsExactlyInAnyOrder(
                            Tuple.tuple(niska, new BigDecimal("1200.00")),
                            Tuple.tuple(alentour, new BigDecimal("1000.00")));

            total(id, party, "10 000");
            assertThat(refusals(TRADE.declarations.sign(id, SIGNING, party, ACTOR)))
                    .containsExactly("declarations.refusal.names-unsettled");
            AccountName doubtful =
                    EXTRACTS.names(id, EnumSet.of(NameCertainty.DOUBTFUL), "", 0, 10).getFirst();
            assertThat(doubtful.supplierName()).isEqualTo("Coopérative Niska");
            assertThat(EXTRACTS.same(id, doubtful.key(), niska, party)).isTrue();
            assertThat(lines(id)).contains(Tuple.tuple(niska, new BigDecimal("1300.00")));
            assertThat(TRADE.declarations.sign(id, SIGNING, party, ACTOR))
                    .isInstanceOf(DeclarationEdit.Done.class);

            assertThat(rows(DECLARATION_EXTRACT)).isEmpty();
            assertThat(rows(DECLARATION_NAME)).isEmpty();
            assertThat(everything())
                    .contains("1300.00", "10000.00", "Trésorerie")
                    .doesNotContain("Tremblay", "tremblay", "Garage", "garage", "Nisko", "nisko");
            return null;
        });
    }

    @Test
    void remembersWhatTheBuyerSaidOfANameAndItIsNobodyElses() {
        POLES.inEstrie(() -> {
            SupplierId works = TRADE.listed("Ateliers de la Côte", "").id();
            BuyerId buyer = TRADE.buyer("Ville de Coaticook").id();
            BuyerId other = TRADE.buyer("Ville de Waterville").id();
            String file = "Fournisseur;Date;Montant\nAtelier de la Cote;%s-05-02;55,00\n";
            Party party = new Party.OfBuyer(buyer);
            DeclarationId id = opened(buyer);
            EXTRACTS.read(id, "a.csv", file.formatted(2025).getBytes(UTF_8), party, ACTOR);
            AccountName name = doubtful(id);
            assertThat(EXTRACTS.notSame(id, name.key(), works, party)).isTrue();
            assertThat(lines(id)).isEmpty();
            EXTRACTS.same(id, name.key(), works, party);
            assertThat(lines(id)).hasSize(1);

            DeclarationId before = opened(buyer, 2024);
            EXTRACTS.read(before, "b.csv", file.formatted(2024).getBytes(UTF_8), party, ACTOR);
            assertThat(EXTRACTS.find(before).orElseThrow().count(NameCertainty.SAID)).isEqualTo(1);
            DeclarationId theirs = opened(other);
            EXTRACTS.read(
                    theirs,
                    "c.csv",
                    file.formatted(2025).getBytes(UTF_8),
                    new Party.OfBuyer(other),
                    ACTOR);
            assertThat(doubtful(theirs).supplierName()).isEqualTo("Ateliers de la Côte");
            EXTRACTS.forget(theirs, new Party.OfBuyer(other));
            EXTRACTS.forget(before, party);
            EXTRACTS.forget(id, party);
            return null;
        });
    }

    @Test
    void readsAgainWhenAPersonSaysWhatAColumnHolds() {
        POLES.inMauricie(() -> {
            TRADE.listed("Coop du Nord", "");
            BuyerId buyer = TRADE.buyer("Ville de La Tuque").id();
            Party party = new Party.OfBuyer(buyer);
            DeclarationId id = opened(buyer);
            assertThat(
                            EXTRACTS.read(
                                    id,
                                    "codes.csv",
                                    "K1;K2;K3\nCoop du Nord;B;12\nGarage;B;13\n".getBytes(UTF_8),
                                    party,
                                    ACTOR))
                    .isInstanceOf(FileOutcome.ColumnsUnknown.class);
            assertThat(EXTRACTS.assign(id, 2, ExtractField.AMOUNT, party))
                    .isInstanceOf(FileOutcome.Taken.class);
            assertThat(lines(id)).hasSize(1);
            CLOCK.pass(Duration.ofDays(15));
            EXTRACTS.forgetOld();
            assertThat(rows(DECLARATION_EXTRACT)).as("an extract waits two weeks").isEmpty();
            assertThat(rows(DECLARATION_NAME)).isEmpty();
            assertThat(lines(id)).as("what was taken of it stays").hasSize(1);
            return null;
        });
    }

    @Test
    void refusesAFileOfAnotherYearAndAsksAboutOneOfTwo() {
        POLES.inMauricie(() -> {
            SupplierId coop = TRADE.listed("Coop du Fleuve", "").id();
            BuyerId buyer = TRADE.buyer("Ville de Bécancour").id();
            Party party = new Party.OfBuyer(buyer);
            DeclarationId id = opened(buyer);
            assertThat(
                            EXTRACTS.read(
                                    id,
                                    "a.csv",
                                    "Fournisseur;Date;Montant\nCoop du Fleuve;2024-05-02;9\n"
                                            .getBytes(UTF_8),
                                    party,
                                    ACTOR))
                    .isEqualTo(new FileOutcome.OtherYear(2024, 100));
            assertThat(EXTRACTS.find(id)).isEmpty();
            EXTRACTS.read(
                    id,
                    "a.csv",
                    "Fournisseur;Date;Montant\nCoop du Fleuve;2024-12-31;9\nCoop du Fleuve;2025-01-02;1\n"
                            .getBytes(UTF_8),
                    party,
                    ACTOR);
            assertThat(lines(id)).containsExactly(Tuple.tuple(coop, new BigDecimal("1.00")));
            EXTRACTS.countOutside(id, true, party);
            assertThat(lines(id)).containsExactly(Tuple.tuple(coop, new BigDecimal("10.00")));
            EXTRACTS.forget(id, party);
            return null;
        });
    }

    @Test
    void refusesWhatADeclarationCannotHold() {
        POLES.inMauricie(() -> {
            SupplierId coop = TRADE.listed("Coop des Trois", "").id();
            BuyerId buyer = TRADE.buyer("Ville de Champlain").id();
            Party party = new Party.OfBuyer(buyer);
            assertThat(refusals(open(buyer, "2025-01-15", "2025-12-31")))
                    .containsExactly("declarations.refusal.period-months");
            assertThat(refusals(open(buyer, "2025-01-01", "2026-01-31")))
                    .containsExactly("declarations.refusal.period-long");
            assertThat(refusals(open(buyer, "2031-01-01", "2031-12-31")))
                    .containsExactly("declarations.refusal.period-range");
            DeclarationId id = opened(buyer);
            assertThat(open(buyer, "2025-07-01", "2026-06-30"))
                    .isEqualTo(new DeclarationEdit.Overlaps(id));
            for (String wrong : List.of("", "beaucoup", "-5", "0", "1 000 000 000 000,00")) {
                assertThat(put(id, coop, wrong, party))
                        .as(wrong)
                        .isInstanceOf(DeclarationEdit.Refused.class);
            }
            assertThat(put(id, coop, "600", party)).isInstanceOf(DeclarationEdit.Done.class);
            assertThat(refusals(TRADE.declarations.sign(id, SIGNING, party, ACTOR)))
                    .as("a missing total is not zero")
                    .containsExactly("declarations.refusal.addressable-absent");
            total(id, party, "599,99");
            assertThat(
                            refusals(
                                    TRADE.declarations.sign(
                                            id, new Signing(" ", "", "", false), party, ACTOR)))
                    .containsExactly(
                            "declarations.refusal.addressable-exceeded",
                            "declarations.refusal.signatory-name",
                            "declarations.refusal.signatory-function");
            BuyerId stranger = TRADE.buyer("Ville de Batiscan").id();
            assertThat(put(id, coop, "5", new Party.OfBuyer(stranger)))
                    .isEqualTo(new DeclarationEdit.NotAllowed());
            assertThat(TRADE.declarations.find(id, new Party.OfBuyer(stranger))).isEmpty();
            SupplierId elsewhere = POLES.inEstrie(() -> TRADE.listed("Coop d’ailleurs", "").id());
            assertThat(refusals(put(id, elsewhere, "5", party)))
                    .containsExactly("declarations.refusal.supplier");
            assertThat(POLES.inEstrie(() -> TRADE.declarations.find(id, new Party.OfPole())))
                    .isEmpty();
            DeclarationId running = opened(buyer, 2026);
            assertThat(
                            refusals(
                                    TRADE.declarations.sign(
                                            running,
                                            new Signing("Dominique Roy", "Greffe", "", true),
                                            party,
                                            ACTOR)))
                    .containsExactly("declarations.refusal.period-open");
            return null;
        });
    }

    @Test
    void aSignedVersionStandsAndAnAmendmentIsTheNextOne() {
        POLES.inEstrie(() -> {
            SupplierId coop = TRADE.listed("Coop des Cantons", "").id();
            BuyerId buyer = TRADE.buyer("Ville de Stanstead").id();
            Party party = new Party.OfBuyer(buyer);
            DeclarationId id = opened(buyer);
            put(id, coop, "600", party);
            total(id, party, "6 000");
            TRADE.declarations.sign(id, SIGNING, party, ACTOR);
            assertThat(put(id, coop, "1", party)).isEqualTo(new DeclarationEdit.NotAllowed());
            assertThatThrownBy(() ->
                            POLES.province.transactions.write(() ->
                                    TenantTransactions.dsl()
                                            .update(DECLARATION_VERSION)
                                            .set(DECLARATION_VERSION.ADDRESSABLE, BigDecimal.ONE)
                                            .where(
                                                    DECLARATION_VERSION.DECLARATION_ID.eq(
                                                            id.value()))
                                            .execute()))
                    .hasMessageContaining("amended, not changed");

            TRADE.declarations.amend(id, party, ACTOR);
            put(id, coop, "700", party);
            PurchaseDeclaration open = TRADE.declarations.find(id, party).orElseThrow();
            assertThat(open.inForce().orElseThrow().social()).isEqualByComparingTo("600");
            assertThat(
                            refusals(
                                    TRADE.declarations.sign(
                                            id,
                                            new Signing("Dominique Roy", "Greffe", "", false),
                                            party,
                                            ACTOR)))
                    .containsExactly("declarations.refusal.reason");
            TRADE.declarations.sign(id, SIGNING, party, ACTOR);
            PurchaseDeclaration amended = TRADE.declarations.find(id, party).orElseThrow();
            assertThat(amended.versions())
                    .extracting(DeclarationVersion::number, DeclarationVersion::social)
                    .containsExactly(
                            Tuple.tuple(2, new BigDecimal("700.00")),
                            Tuple.tuple(1, new BigDecimal("600.00")));
            assertThat(TRADE.declarations.lines(id, 1).getFirst().amount())
                    .isEqualByComparingTo("600");
            return null;
        });
    }

    @Test
    void contractsSuggestAndProveButAddNothing() {
        POLES.inEstrie(() -> {
            SupplierId coop = TRADE.listed("Coop du Marais", "").id();
            SupplierId past = TRADE.listed("Coop de la Plaine", "").id();
            BuyerId buyer = TRADE.buyer("Ville de Weedon").id();
            Party party = new Party.OfBuyer(buyer);
            DeclarationId before = opened(buyer, 2024);
            put(before, past, "400", party);
            total(before, party, "4 000");
            TRADE.declarations.sign(before, SIGNING, party, ACTOR);
            var contract =
                    TRADE.declared(
                            Trade.draft(coop, buyer, "250", LocalDate.of(2025, 3, 2)), buyer);
            DeclarationId id = opened(buyer);
            assertThat(TRADE.declarations.suggestions(id, 1))
                    .extracting(Suggestion::supplier, Suggestion::contracts, Suggestion::before)
                    .containsExactlyInAnyOrder(
                            Tuple.tuple(
                                    coop, Optional.of(new BigDecimal("250.00")), Optional.empty()),
                            Tuple.tuple(
                                    past, Optional.empty(), Optional.of(new BigDecimal("400.00"))));
            TRADE.declarations.takeContracts(id, coop, party);
            put(id, past, "100", party);
            total(id, party, "1 000");
            TRADE.declarations.sign(id, SIGNING, party, ACTOR);
            assertThat(line(id, coop).byGrade())
                    .containsOnly(
                            java.util.Map.entry(EvidenceGrade.DECLARED, new BigDecimal("250.00")));
            TRADE.contracts.answer(
                    contract.id(),
                    new ContractReply.Confirms(true),
                    new Party.OfSupplier(coop),
                    ACTOR);
            assertThat(line(id, coop).grade()).isEqualTo(EvidenceGrade.CONFIRMED);
            assertThat(FIGURES.figures(Optional.of(2025)).byGrade())
                    .as("few buyers stand behind it: the province sees nothing of it")
                    .allSatisfy(row -> assertThat(row.rate()).isEmpty());
            assertThat(RECONCILIATION.check(POLES.estrie.tenant()).drifts())
                    .as("what the province holds follows the answer, in the same transaction")
                    .isEmpty();
            assertThat(
                            TRADE.declarations
                                    .find(id, party)
                                    .orElseThrow()
                                    .inForce()
                                    .orElseThrow()
                                    .social())
                    .isEqualByComparingTo("350");
            TRADE.delivered();
            return null;
        });
    }

    private static DeclarationLine line(DeclarationId id, SupplierId supplier) {
        return TRADE.declarations.lines(id, 1).stream()
                .filter(one -> one.supplier().equals(supplier))
                .findFirst()
                .orElseThrow();
    }

    private static AccountName doubtful(DeclarationId id) {
        return EXTRACTS.names(id, Set.of(NameCertainty.DOUBTFUL), "", 0, 10).getFirst();
    }

    private static DeclarationId opened(BuyerId buyer) {
        return opened(buyer, 2025);
    }

    private static DeclarationId opened(BuyerId buyer, int year) {
        if (open(buyer, year + "-01-01", year + "-12-31")
                instanceof DeclarationEdit.Done(PurchaseDeclaration declaration)) {
            return declaration.id();
        }
        throw new AssertionError("not opened");
    }

    private static DeclarationEdit open(BuyerId buyer, String from, String to) {
        return TRADE.declarations.open(
                buyer,
                new Period(LocalDate.parse(from), LocalDate.parse(to)),
                new Party.OfBuyer(buyer),
                ACTOR);
    }

    private static DeclarationEdit put(
            DeclarationId id, SupplierId supplier, String amount, Party party) {
        return TRADE.declarations.put(
                id, supplier, amount, Optional.empty(), Optional.empty(), party);
    }

    private static void total(DeclarationId id, Party party, String typed) {
        assertThat(TRADE.declarations.setTotal(id, typed, TaxBasis.NET, party))
                .isInstanceOf(DeclarationEdit.Done.class);
    }

    private static List<String> refusals(DeclarationEdit edit) {
        if (edit instanceof DeclarationEdit.Refused(List<DeclarationProblem> problems)) {
            return problems.stream().map(DeclarationProblem::key).toList();
        }
        throw new AssertionError(edit);
    }

    private static List<Tuple> lines(DeclarationId id) {
        return TRADE.declarations.lines(id, 1).stream()
                .map(line -> Tuple.tuple(line.supplier(), line.amount()))
                .toList();
    }

    private static Result<? extends Record> rows(Table<?> table) {
        return POLES.province.transactions.read(
                () -> TenantTransactions.dsl().selectFrom(table).fetch());
    }

    /// All that the tables of declarations hold, as text.
    private static String everything() {
        return List.<Table<?>>of(
                        DECLARATION_EXTRACT,
                        DECLARATION_NAME,
                        DECLARATION_VERSION,
                        DECLARATION_LINE,
                        SUPPLIER_NAME_RULING,
                        quebec.esja.db.pole.Tables.AUDIT_ENTRY)
                .stream()
                .map(table -> rows(table).formatCSV())
                .collect(Collectors.joining());
    }
}

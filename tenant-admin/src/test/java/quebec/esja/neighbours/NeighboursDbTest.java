package quebec.esja.neighbours;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.declarations.AccountExtracts;
import quebec.esja.declarations.AccountName;
import quebec.esja.declarations.DeclarationEdit;
import quebec.esja.declarations.LineSource;
import quebec.esja.declarations.Signing;
import quebec.esja.declarations.Suggestion;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.SupplierId;
import quebec.esja.names.NameCertainty;
import quebec.esja.province.DeclaredPurchases;
import quebec.esja.purchases.Party;
import quebec.esja.purchases.PurchaseMode;
import quebec.esja.purchases.TaxBasis;
import quebec.esja.rates.RateLine;
import quebec.esja.rates.RateSpan;
import quebec.esja.rates.Rates;
import quebec.esja.reconciliation.ProvinceReconciliation;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;

class NeighboursDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final Trade TRADE = new Trade(POLES.province);
    private static final NeighbourListings NEIGHBOURS =
            new NeighbourListings(POLES.province.province);
    private static final AccountExtracts EXTRACTS =
            new AccountExtracts(
                    POLES.province.transactions, NEIGHBOURS, POLES.province.audit, CLOCK);
    private static final Rates RATES = new Rates(POLES.province.transactions, CLOCK);
    private static final Actor ACTOR = new Actor(null, "Dominique Roy");
    private static final String FILE =
            """
            Fournisseur;NEQ;Date;Montant
            Les Ateliers du fleuve;1149900061;%1$d-02-01;100,00
            COOP DES RAPIDES INC.;;%1$d-02-02;200,00
            Recyclage Batican;;%1$d-02-03;300,00
            Coop des deux rives;;%1$d-02-04;400,00
            Garage Untel;;%1$d-02-05;9000,00
            """;

    @Test
    void anEnterpriseOfAnotherPoleIsRecognizedByTheSameLayersAndCounts() {
        POLES.inMauricie(() -> {
            TRADE.listed("Ateliers fluviaux", "1149900061");
            TRADE.listed("Coopérative des Rapides", "");
            TRADE.listed("Recyclage Batiscan", "");
            TRADE.listed("Coop des deux rives", "");
            return null;
        });
        POLES.inEstrie(() -> {
            TRADE.listed("Coop des deux rives", "");
            BuyerId buyer = TRADE.buyer("Ville de Magog").id();
            Party party = new Party.OfBuyer(buyer);
            assertThat(NEIGHBOURS.listed())
                    .extracting(Neighbour::name, Neighbour::pole, Neighbour::territory)
                    .contains(Tuple.tuple("Ateliers fluviaux", POLES.mauricie.name(), "430"));

            DeclarationId id = read(buyer, party, 2025);
            assertThat(EXTRACTS.find(id).orElseThrow().names())
                    .containsEntry(NameCertainty.NEQ, 1)
                    .containsEntry(NameCertainty.NAME, 2)
                    .containsEntry(NameCertainty.DOUBTFUL, 1)
                    .containsEntry(NameCertainty.NONE, 1);
            assertThat(lines(id))
                    .as("its own first, those of others with their Pôle; nothing doubtful")
                    .containsExactly(
                            line("Coop des deux rives", Optional.empty(), "400.00"),
                            line("Ateliers fluviaux", Optional.of(POLES.mauricie.name()), "100.00"),
                            line(
                                    "Coopérative des Rapides",
                                    Optional.of(POLES.mauricie.name()),
                                    "200.00"));
            AccountName doubt =
                    EXTRACTS.names(id, EnumSet.of(NameCertainty.DOUBTFUL), "", 0, 10).getFirst();
            assertThat(doubt.supplierName())
                    .isEqualTo("Recyclage Batiscan (" + POLES.mauricie.name() + ")");
            TRADE.declarations.setTotal(id, "10 000", TaxBasis.NET, party);
            assertThat(TRADE.declarations.sign(id, signing(), party, ACTOR))
                    .as("a doubt is to be settled")
                    .isInstanceOf(DeclarationEdit.Refused.class);
            assertThat(EXTRACTS.same(id, doubt.key(), doubt.supplier().orElseThrow(), party))
                    .isTrue();
            assertThat(TRADE.declarations.sign(id, signing(), party, ACTOR))
                    .isInstanceOfSatisfying(
                            DeclarationEdit.Done.class,
                            done ->
                                    assertThat(done.declaration().newest().social())
                                            .isEqualByComparingTo("1000"));

            assertThat(
                            RATES.figures(Optional.of(RateSpan.of(2025)), Optional.of(buyer))
                                    .rate()
                                    .value())
                    .contains(new BigDecimal("0.100000"));
            assertThat(RATES.lines(RateSpan.of(2025), Optional.of(buyer)))
                    .extracting(RateLine::supplierName)
                    .contains("Ateliers fluviaux (" + POLES.mauricie.name() + ")");
            assertThat(
                            new ProvinceReconciliation(
                                            POLES.province.poles,
                                            POLES.province.transactions,
                                            POLES.province.province)
                                    .check())
                    .allSatisfy(one -> assertThat(one.drifts()).isEmpty());
            assertThat(
                            new DeclaredPurchases(POLES.province.province, CLOCK)
                                    .figures(Optional.of(2025))
                                    .declarants())
                    .isEqualTo(1);

            TRADE.declarations.amend(id, party, ACTOR);
            assertThat(TRADE.declarations.lines(id, 2)).hasSize(4);
            TRADE.declarations.remove(
                    id, TRADE.declarations.lines(id, 2).getLast().supplier(), party);
            assertThat(TRADE.declarations.lines(id, 2)).hasSize(3);

            DeclarationId before = read(buyer, party, 2024);
            assertThat(EXTRACTS.find(before).orElseThrow().count(NameCertainty.SAID))
                    .as("what was said is remembered")
                    .isEqualTo(1);
            AccountName said =
                    EXTRACTS.names(before, EnumSet.of(NameCertainty.SAID), "", 0, 10).getFirst();
            EXTRACTS.notSame(before, said.key(), said.supplier().orElseThrow(), party);
            assertThat(lines(before)).hasSize(3);
            return null;
        });
        POLES.inMauricie(() -> {
            assertThat(NEIGHBOURS.listed())
                    .as("a Pôle is no neighbour of itself")
                    .extracting(Neighbour::pole)
                    .containsOnly(POLES.estrie.name());
            return null;
        });
    }

    @Test
    void aLineTypedForAnEnterpriseOfAnotherPoleCountsOnceStandsAndIsProposedTheYearAfter() {
        POLES.inMauricie(() -> {
            TRADE.listed("Scierie Quazelle", "1149900079");
            TRADE.listed("Verrerie Quazou", "1149900087");
            return null;
        });
        POLES.inEstrie(() -> {
            TRADE.listed("Verrerie Quazou", "1149900087");
            assertThat(NEIGHBOURS.named("quaz", 0, 10))
                    .as("an enterprise of both Pôles is the buyer's own")
                    .extracting(Neighbour::name)
                    .containsExactly("Scierie Quazelle");
            assertThat(NEIGHBOURS.named("quaz", 1, 10)).isEmpty();
            Neighbour sawmill = NEIGHBOURS.named("1149900079", 0, 1).getFirst();
            assertThat(NEIGHBOURS.find(sawmill.id())).contains(sawmill);
            assertThat(NEIGHBOURS.find(new SupplierId(UUID.randomUUID()))).isEmpty();

            BuyerId buyer = TRADE.buyer("Ville de Quazamont").id();
            Party party = new Party.OfBuyer(buyer);
            DeclarationId id = opened(buyer, party, 2024);
            assertThat(put(id, new SupplierId(UUID.randomUUID()), "10", party))
                    .as("an enterprise that no Pôle lists")
                    .isInstanceOf(DeclarationEdit.Refused.class);
            assertThat(put(id, sawmill.id(), "-5", party))
                    .isInstanceOf(DeclarationEdit.Refused.class);
            assertThat(put(id, sawmill.id(), "250", party))
                    .isInstanceOf(DeclarationEdit.Done.class);
            put(id, sawmill.id(), "300", party);
            readLines(id, "Scierie Quazelle;;2024-02-01;999,00", party);
            assertThat(TRADE.declarations.lines(id, 1))
                    .as("what is typed stands")
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.amount()).isEqualByComparingTo("300");
                        assertThat(line.pole()).contains(POLES.mauricie.name());
                        assertThat(line.source()).isEqualTo(LineSource.TYPED);
                        assertThat(line.mode()).contains(PurchaseMode.DIRECT);
                    });
            TRADE.declarations.setTotal(id, "1 000", TaxBasis.NET, party);
            TRADE.declarations.sign(id, signing(), party, ACTOR);
            TRADE.declarations.amend(id, party, ACTOR);
            assertThat(TRADE.declarations.lines(id, 2)).isEqualTo(TRADE.declarations.lines(id, 1));

            DeclarationId next = opened(buyer, party, 2025);
            assertThat(TRADE.declarations.suggestions(next, 1))
                    .extracting(Suggestion::supplier, Suggestion::pole, Suggestion::before)
                    .containsExactly(
                            Tuple.tuple(
                                    sawmill.id(),
                                    Optional.of(POLES.mauricie.name()),
                                    Optional.of(new BigDecimal("300.00"))));
            put(next, sawmill.id(), "400", party);
            assertThat(TRADE.declarations.suggestions(next, 1)).isEmpty();

            SupplierId own = TRADE.listed("Scierie Quazelle", "1149900079").id();
            assertThat(put(next, sawmill.id(), "500", party))
                    .as("it is the Pôle's own from now on")
                    .isInstanceOf(DeclarationEdit.Refused.class);
            put(next, own, "450", party);
            assertThat(lines(next))
                    .as("one enterprise, one line")
                    .containsExactly(line("Scierie Quazelle", Optional.empty(), "450.00"));
            TRADE.declarations.remove(next, own, party);
            assertThat(TRADE.declarations.suggestions(next, 1))
                    .extracting(Suggestion::supplier, Suggestion::pole)
                    .containsExactly(Tuple.tuple(own, Optional.empty()));
            return null;
        });
    }

    private static DeclarationEdit put(
            DeclarationId id, SupplierId supplier, String amount, Party party) {
        return TRADE.declarations.put(
                id, supplier, amount, Optional.empty(), Optional.of(PurchaseMode.DIRECT), party);
    }

    private static Signing signing() {
        return new Signing("Dominique Roy", "Trésorerie", "", false);
    }

    private static Tuple line(String name, Optional<String> pole, String amount) {
        return Tuple.tuple(name, pole, new BigDecimal(amount));
    }

    private static List<Tuple> lines(DeclarationId id) {
        return TRADE.declarations.lines(id, 1).stream()
                .map(one -> Tuple.tuple(one.supplierName(), one.pole(), one.amount()))
                .toList();
    }

    private static DeclarationId read(BuyerId buyer, Party party, int year) {
        DeclarationId id = opened(buyer, party, year);
        EXTRACTS.read(id, "a.csv", FILE.formatted(year).getBytes(UTF_8), party, ACTOR);
        return id;
    }

    private static void readLines(DeclarationId id, String lines, Party party) {
        String file = "Fournisseur;NEQ;Date;Montant\n" + lines + "\n";
        EXTRACTS.read(id, "a.csv", file.getBytes(UTF_8), party, ACTOR);
    }

    private static DeclarationId opened(BuyerId buyer, Party party, int year) {
        DeclarationEdit opened =
                TRADE.declarations.open(
                        buyer,
                        new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
                        party,
                        ACTOR);
        if (!(opened instanceof DeclarationEdit.Done(var declaration))) {
            throw new AssertionError(opened);
        }
        return declaration.id();
    }
}

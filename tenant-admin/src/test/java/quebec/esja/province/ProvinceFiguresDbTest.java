package quebec.esja.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierData;
import quebec.esja.kernel.BuyerId;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.ContractReply;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.purchases.Party;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;

class ProvinceFiguresDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final Trade TRADE = new Trade(POLES.province);
    private static final Actor ACTOR = new Actor(null, "Dominique Roy");

    @Test
    void countsAnEnterpriseOfTwoPolesOnceAndShowsEachPoleItsOwn() {
        Figures before = figures();
        POLES.inEstrie(() -> TRADE.listed("Réseau des deux rives", "1143920115"));
        POLES.inMauricie(() -> TRADE.listed("Réseau des deux rives", "1143920115"));

        Figures after = figures();
        assertThat(after.enterprises()).isEqualTo(before.enterprises() + 1);
        assertThat(after.inSeveral()).isEqualTo(before.inSeveral() + 1);
        assertThat(enterprises(after)).isEqualTo(enterprises(before) + 2);
        assertThat(after.sectors())
                .filteredOn(sector -> sector.code().equals("traiteur"))
                .singleElement()
                .satisfies(sector -> assertThat(sector.enterprises()).isPositive());
    }

    @Test
    void isExactAtTheCommitOfEveryFactAndHidesSmallCells() throws SQLException {
        BuyerId buyer = POLES.inEstrie(() -> TRADE.buyer("Ville de Sutton").id());
        List<Contract> contracts = new ArrayList<>();
        List<Supplier> suppliers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int number = i;
            suppliers.add(POLES.inEstrie(() -> TRADE.listed("Chantier " + number, "")));
            contracts.add(
                    POLES.inEstrie(() ->
                            TRADE.declared(
                                    Trade.draft(
                                            suppliers.get(number).id(),
                                            buyer,
                                            String.valueOf(1000 + number),
                                            LocalDate.of(2025, 3, 2)),
                                    buyer)));
            if (i == 3) {
                assertThat(estrie(figures(2025)).total()).isEqualTo(new FigureCell.Hidden());
            }
        }
        assertThat(estrie(figures(2025)).total())
                .isEqualTo(new FigureCell.Shown(6, new BigDecimal("6015.00")));
        assertThat(figures(2025).total().of(EvidenceGrade.DECLARED))
                .isEqualTo(new FigureCell.Shown(6, new BigDecimal("6015.00")));
        assertThat(month(figures(2025), "2025-03").total()).isInstanceOf(FigureCell.Shown.class);
        assertThat(month(figures(2025), "2025-04").total()).isEqualTo(FigureCell.NONE);

        POLES.inEstrie(() ->
                TRADE.contracts.answer(
                        contracts.getFirst().id(),
                        new ContractReply.Confirms(false),
                        new Party.OfSupplier(suppliers.getFirst().id()),
                        ACTOR));
        assertThat(figures(2025).total().of(EvidenceGrade.CONFIRMED))
                .as("one confirmed contract is one enterprise's affair")
                .isEqualTo(new FigureCell.Hidden());
        assertThat(figures(2025).total().of(EvidenceGrade.DECLARED))
                .as("the rest would give it away")
                .isEqualTo(new FigureCell.Hidden());

        POLES.inEstrie(() ->
                TRADE.contracts.answer(
                        contracts.get(1).id(),
                        new ContractReply.Contests("Ce n'est pas nous"),
                        new Party.OfSupplier(suppliers.get(1).id()),
                        ACTOR));
        assertThat(figures(2025).total().total())
                .as("what is contested is counted nowhere")
                .isEqualTo(new FigureCell.Shown(5, new BigDecimal("5014.00")));
        assertThat(drift()).isEmpty();
        assertThat(TRADE.figures.publicFigures().contracts())
                .contains(new PublicFigures.Contracts(5, new BigDecimal("5000")));
        POLES.inEstrie(TRADE::delivered);
    }

    @Test
    void aNeqLearntLaterJoinsTheContractsOfTheEnterprise() throws SQLException {
        POLES.inMauricie(() -> {
            Supplier supplier = TRADE.listed("Tricots", "");
            TRADE.declared(supplier.id(), TRADE.buyer("Ville de Nicolet").id(), "12");
            TRADE.suppliers.edit(
                    supplier.id(),
                    supplier.data()
                            .withIdentity(
                                    new SupplierData.Identity(
                                            "Tricots",
                                            "",
                                            "1142375055",
                                            "Vérifié au registre",
                                            "",
                                            "",
                                            null)),
                    supplier.version(),
                    ACTOR);
            return null;
        });

        assertThat(
                        strings(
                                "SELECT DISTINCT supplier_identity FROM province.contract_fact WHERE amount = 12"))
                .containsExactly("neq:1142375055");
        assertThat(drift()).isEmpty();
        POLES.inMauricie(TRADE::delivered);
    }

    @Test
    void contractsPublishedAtOnceInOnePoleAreAllCounted() throws Exception {
        BuyerId one = POLES.inMauricie(() -> TRADE.buyer("Ville A").id());
        BuyerId two = POLES.inMauricie(() -> TRADE.buyer("Ville B").id());
        Supplier supplier = POLES.inMauricie(() -> TRADE.listed("Ménage", ""));
        CountDownLatch ready = new CountDownLatch(2);
        List<Thread> threads = new ArrayList<>();
        List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
        for (BuyerId buyer : List.of(one, two)) {
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    ready.countDown();
                                    ready.await(5, TimeUnit.SECONDS);
                                    for (int i = 1; i <= 10; i++) {
                                        int amount = 100 + i;
                                        POLES.inMauricie(() ->
                                                TRADE.declared(
                                                        supplier.id(),
                                                        buyer,
                                                        String.valueOf(amount)));
                                    }
                                } catch (InterruptedException
                                        | RuntimeException
                                        | AssertionError e) {
                                    failures.add(e);
                                }
                            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(failures).isEmpty();
        assertThat(drift()).isEmpty();
        POLES.inMauricie(() -> {
            while (!TRADE.delivered().isEmpty()) {}
            return null;
        });
    }

    @Test
    void aSnapshotDoesNotMoveWhileItIsRead() {
        int counted =
                POLES.province.province.snapshot(() -> {
                    ProvinceFigureSql sql = new ProvinceFigureSql();
                    int before = sql.enterprises().distinct();
                    Thread other =
                            Thread.ofPlatform()
                                    .start(() ->
                                            POLES.inEstrie(
                                                    () -> TRADE.listed("Pendant la lecture", "")));
                    try {
                        other.join();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return sql.enterprises().distinct() - before;
                });
        assertThat(counted).isZero();
    }

    private static Figures figures() {
        return figures(2026);
    }

    private static Figures figures(int year) {
        return TRADE.figures.figures(Optional.of(year));
    }

    private static int enterprises(Figures figures) {
        return figures.poles().stream().mapToInt(PoleStanding::enterprises).sum();
    }

    private static FigureRow estrie(Figures figures) {
        return figures.byPole().stream()
                .filter(row -> row.key().equals(POLES.estrie.slug().value()))
                .findFirst()
                .orElseThrow();
    }

    private static FigureRow month(Figures figures, String month) {
        return figures.byMonth().stream()
                .filter(row -> row.key().equals(month))
                .findFirst()
                .orElseThrow();
    }

    /// Cells that are not what a recount of the facts gives.
    private static List<String> drift() throws SQLException {
        List<String> drift =
                strings(
                        """
                        (SELECT 'cell ' || c::text FROM (TABLE province.contract_cell EXCEPT TABLE province.contract_cell_recounted) c)
                        UNION ALL
                        (SELECT 'missing cell ' || c::text FROM (TABLE province.contract_cell_recounted EXCEPT TABLE province.contract_cell) c)
                        """);
        drift.addAll(
                strings(
                        """
                        (SELECT 'part ' || c::text FROM (TABLE province.contract_part EXCEPT TABLE province.contract_part_recounted) c)
                        UNION ALL
                        (SELECT 'missing part ' || c::text FROM (TABLE province.contract_part_recounted EXCEPT TABLE province.contract_part) c)
                        """));
        return drift;
    }

    private static List<String> strings(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection owner = POLES.province.postgres.superuser(POLES.province.database);
                var statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}

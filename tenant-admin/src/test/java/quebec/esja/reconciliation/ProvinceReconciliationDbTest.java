package quebec.esja.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.kernel.BuyerId;
import quebec.esja.purchases.Contract;
import quebec.esja.testing.Trade;
import quebec.esja.testing.TwoPoles;

class ProvinceReconciliationDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final Trade TRADE = new Trade(POLES.province);

    private static final ProvinceReconciliation RECONCILIATION =
            new ProvinceReconciliation(
                    POLES.province.poles, POLES.province.transactions, POLES.province.province);

    private static final Contract CONTRACT = contract();

    private static Contract contract() {
        return POLES.inEstrie(() -> {
            BuyerId buyer = TRADE.buyer("Ville d’East Angus").id();
            return TRADE.declared(TRADE.listed("Literie", "1143920115").id(), buyer, "400");
        });
    }

    @AfterEach
    void theTwoAgreeAgain() throws SQLException {
        owner("UPDATE province.contract_fact SET amount = 400 WHERE amount = 401");
        owner("UPDATE province.listing SET name = 'Literie' WHERE name = 'Autre'");
        assertThat(RECONCILIATION.check())
                .allSatisfy(report -> assertThat(report.drifts()).isEmpty());
    }

    @Test
    void findsNothingWhereNothingDrifted() {
        assertThat(RECONCILIATION.check())
                .hasSize(2)
                .allSatisfy(report -> assertThat(report.agrees()).isTrue())
                .anySatisfy(report -> {
                    assertThat(report.pole()).isEqualTo(POLES.estrie.slug());
                    assertThat(report.checked()).isEqualTo(4);
                });
    }

    @Test
    void findsAContractThatTheProvinceHoldsOtherwise() throws SQLException {
        owner("UPDATE province.contract_fact SET amount = 401 WHERE amount = 400");

        assertThat(RECONCILIATION.check(POLES.estrie.tenant()).drifts())
                .containsExactly(
                        new Drift(
                                Drift.Kind.CONTRACT,
                                Drift.Deviation.DIFFERENT,
                                CONTRACT.id().toString()));
        assertThat(RECONCILIATION.check(POLES.mauricie.tenant()).agrees()).isTrue();
    }

    @Test
    void findsAListingUnderAnotherName() throws SQLException {
        owner("UPDATE province.listing SET name = 'Autre'");

        assertThat(RECONCILIATION.check(POLES.estrie.tenant()).drifts())
                .extracting(Drift::kind, Drift::deviation)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Drift.Kind.LISTING, Drift.Deviation.DIFFERENT));
    }

    @Test
    void findsABuyerThatIsMissingAndOneThatIsStray() throws SQLException {
        owner("UPDATE province.buyer_fact SET buyer_id = gen_random_uuid()");
        try {
            assertThat(RECONCILIATION.check(POLES.estrie.tenant()).drifts())
                    .extracting(Drift::deviation)
                    .containsExactlyInAnyOrder(Drift.Deviation.MISSING, Drift.Deviation.STRAY);
        } finally {
            owner("UPDATE province.buyer_fact SET buyer_id = '" + CONTRACT.data().buyer() + "'");
        }
    }

    @Test
    void findsASumThatItsContractsDoNotGive() throws SQLException {
        owner(
                "UPDATE province.contract_cell SET contracts = 7 WHERE span = '2026' AND category_code = '*' AND grade = 'any'");
        try {
            assertThat(RECONCILIATION.check(POLES.estrie.tenant()).drifts())
                    .contains(new Drift(Drift.Kind.SUM, Drift.Deviation.DIFFERENT, "2026 * any"));
        } finally {
            owner("SELECT province.recount_contracts()");
        }
    }

    private static void owner(String sql) throws SQLException {
        try (Connection owner = POLES.province.postgres.owner(POLES.province.database);
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}

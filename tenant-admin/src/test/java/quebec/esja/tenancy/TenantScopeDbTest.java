package quebec.esja.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.members.MemberData;
import quebec.esja.testing.TwoPoles;
import quebec.esja.texts.Language;

class TenantScopeDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private final TenantTransactions transactions = POLES.province.transactions;

    @Test
    void workWithoutAPoleFails() {
        assertThatThrownBy(() -> transactions.read(() -> 1))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(TenantTransactions::dsl).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void thePoleCannotChangeInsideATransaction() {
        assertThatThrownBy(() ->
                        POLES.inEstrie(() -> transactions.read(() -> POLES.inMauricie(() -> 1))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(POLES.inEstrie(() -> transactions.read(() -> POLES.inEstrie(() -> 1))))
                .isEqualTo(1);
    }

    @Test
    void aReadingTransactionWritesNothing() {
        assertThatThrownBy(() ->
                        POLES.inEstrie(() -> transactions.read(() -> transactions.write(() -> 1))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        POLES.inEstrie(() ->
                                transactions.read(() ->
                                        TenantTransactions.dsl().execute("DELETE FROM consent"))))
                .hasMessageContaining("read-only");
    }

    @Test
    void anExceptionRollsEverythingBack() {
        int before = teamOfEstrie();
        assertThatThrownBy(() ->
                        POLES.inEstrie(() ->
                                transactions.write(() -> {
                                    invite("perdu@esja.test");
                                    throw new IllegalArgumentException("later");
                                })))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(teamOfEstrie()).isEqualTo(before);
    }

    @Test
    void anotherThreadHasNoPoleUnlessItIsBoundThere() throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> inAnotherThread = TenantScope::isBound;
            boolean bound =
                    POLES.inEstrie(() -> {
                        try {
                            return threads.submit(inAnotherThread).get();
                        } catch (ExecutionException | InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    });
            assertThat(bound).isFalse();
        }
    }

    @Test
    void aTerminatedBackendLosesTheTransactionAndNothingElse() {
        assertThatThrownBy(() ->
                        POLES.inEstrie(() ->
                                transactions.write(() -> {
                                    invite("interrompu@esja.test");
                                    int pid =
                                            (Integer)
                                                    TenantTransactions.dsl()
                                                            .fetchValue("SELECT pg_backend_pid()");
                                    terminate(pid);
                                    return TenantTransactions.dsl().execute("SELECT 1");
                                })))
                .isInstanceOf(RuntimeException.class);
        assertThat(emails()).doesNotContain("interrompu@esja.test");
    }

    @Test
    void anExhaustedPoolRefusesOnlyItsOwnPole() {
        List<java.sql.Connection> held = new ArrayList<>();
        try {
            for (int i = 0; i < TenantDatabases.POOL_SIZE; i++) {
                held.add(connectionOfEstrie());
            }
            assertThatThrownBy(() -> POLES.inEstrie(() -> transactions.read(() -> 1)))
                    .isInstanceOf(RuntimeException.class);
            assertThat(POLES.inMauricie(() -> transactions.read(() -> 1))).isEqualTo(1);
        } finally {
            held.forEach(TenantScopeDbTest::close);
        }
        assertThat(POLES.inEstrie(() -> transactions.read(() -> 1))).isEqualTo(1);
    }

    @Test
    void closesTheLeastRecentlyUsedPoolBeyondItsNumber() {
        try (TenantDatabases one = new TenantDatabases(POLES.province.settings, 1)) {
            TenantTransactions few = new TenantTransactions(one);
            for (int i = 0; i < 3; i++) {
                assertThat(TenantScope.call(POLES.estrie.tenant(), () -> few.read(() -> 1)))
                        .isEqualTo(1);
                assertThat(TenantScope.call(POLES.mauricie.tenant(), () -> few.read(() -> 1)))
                        .isEqualTo(1);
            }
        }
    }

    private static void invite(String email) {
        POLES.province.members.invite(
                new MemberData(
                        new EmailAddress(email),
                        "Quelqu’un",
                        java.util.Optional.empty(),
                        Language.FRENCH),
                quebec.esja.audit.Actor.PLATFORM);
    }

    private static int teamOfEstrie() {
        return POLES.inEstrie(() -> POLES.province.members.team().size());
    }

    private static List<String> emails() {
        return POLES.inEstrie(() ->
                POLES.province.transactions.read(() ->
                        TenantTransactions.dsl().fetchValues("SELECT email FROM member").stream()
                                .map(Object::toString)
                                .toList()));
    }

    private static void terminate(int pid) {
        try (var c = POLES.province.postgres.superuser(POLES.province.database);
                var statement = c.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(" + pid + ")");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static java.sql.Connection connectionOfEstrie() {
        try {
            return POLES.province.databases.connection(POLES.estrie.tenant());
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(java.sql.Connection connection) {
        try {
            connection.close();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

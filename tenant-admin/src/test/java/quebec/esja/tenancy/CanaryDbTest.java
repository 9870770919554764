package quebec.esja.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.poles.Pole;
import quebec.esja.testing.TwoPoles;

/// Many threads go from Pôle to Pôle at random, with faults on the way; an independent checker reads every row anyone got.
class CanaryDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    private static final int THREADS = 10;
    private static final int SWITCHES = 60;

    /// What one read returned, and for whom it was done.
    private record Seen(String asked, String got) {}

    @Test
    void noRowOfOnePoleIsEverSeenByAnother() throws InterruptedException {
        ConcurrentLinkedQueue<Seen> history = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            Random random = new Random(t);
            threads.add(Thread.ofVirtual().start(() -> wander(random, history, faults)));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(history).hasSizeGreaterThan(THREADS * SWITCHES / 2);
        assertThat(faults).as("faults were injected").isNotEmpty();
        assertThat(history).allSatisfy(seen -> assertThat(seen.got()).isEqualTo(seen.asked()));
    }

    @Test
    void theCheckerWouldSeeALeak() {
        ConcurrentLinkedQueue<Seen> history = new ConcurrentLinkedQueue<>();
        TenantScope.run(POLES.estrie.tenant(), () -> read(POLES.mauricie.slug().value(), history));

        assertThat(history).anySatisfy(seen -> assertThat(seen.got()).isNotEqualTo(seen.asked()));
    }

    private static void wander(
            Random random,
            ConcurrentLinkedQueue<Seen> history,
            ConcurrentLinkedQueue<String> faults) {
        for (int i = 0; i < SWITCHES; i++) {
            Pole pole = random.nextBoolean() ? POLES.estrie : POLES.mauricie;
            String slug = pole.slug().value();
            try {
                TenantScope.run(
                        pole.tenant(),
                        () -> {
                            switch (random.nextInt(6)) {
                                case 0 ->
                                        POLES.province.transactions.write(() -> {
                                            write(slug);
                                            throw new IllegalStateException("after a write");
                                        });
                                case 1 ->
                                        POLES.province.transactions.write(() ->
                                                TenantTransactions.dsl().execute("SELECT 1 / 0"));
                                case 2 ->
                                        POLES.province.transactions.write(() ->
                                                TenantTransactions.dsl()
                                                        .execute(
                                                                "SET LOCAL statement_timeout = 1; SELECT pg_sleep(1)"));
                                case 3 -> POLES.province.transactions.write(() -> write(slug));
                                default -> read(slug, history);
                            }
                        });
            } catch (RuntimeException expected) {
                faults.add(String.valueOf(expected.getMessage()));
            }
        }
    }

    private static void write(String slug) {
        TenantTransactions.dsl()
                .execute(
                        "INSERT INTO audit_entry (actor_name, action, object_kind, object_id) VALUES (?, 'canary.sang', 'canary', ?)",
                        slug,
                        slug);
    }

    private static void read(String asked, ConcurrentLinkedQueue<Seen> history) {
        POLES.province.transactions.write(() -> {
            write(TenantScope.current().slug().value());
            TenantTransactions.dsl()
                    .fetchValues("SELECT object_id FROM audit_entry WHERE object_kind = 'canary'")
                    .forEach(row -> history.add(new Seen(asked, row.toString())));
        });
    }
}

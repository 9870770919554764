package quebec.esja.attention;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.Tenant;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.TenantTransactions;

/// Counts in memory, Pôle by Pôle, and writes what it counted every half minute and when the application ends: a page costs one
/// addition. Each node has counts of its own and writes them itself, so this is no job of the table that nodes share.
@Service
public class AttentionCounter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AttentionCounter.class);
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /// Counts of one Pôle beyond which new enterprises are not counted until the next write.
    private static final int MOST_COUNTS = 50_000;

    private final TenantTransactions transactions;
    private final Clock clock;
    private final AttentionSql sql = new AttentionSql();
    private final Map<Tenant, Map<Key, Long>> counts = new ConcurrentHashMap<>();
    private final ScheduledExecutorService writing =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("attention").factory());

    public AttentionCounter(TenantTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
        writing.scheduleWithFixedDelay(
                this::write, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    record Key(SupplierId supplier, YearMonth month, AttentionKind kind)
            implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.<Key, UUID>comparing(key -> key.supplier().value())
                        .thenComparing(Key::month)
                        .thenComparing(Key::kind);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /// Enterprises of the bound Pôle were seen once each.
    public void seen(AttentionKind kind, Collection<SupplierId> enterprises) {
        seen(TenantScope.current(), kind, enterprises);
    }

    /// Enterprises of that Pôle were seen once each.
    public void seen(Tenant pole, AttentionKind kind, Collection<SupplierId> enterprises) {
        Map<Key, Long> here = counts.computeIfAbsent(pole, _ -> new ConcurrentHashMap<>());
        YearMonth month = YearMonth.from(clock.instant().atZone(QUEBEC));
        for (SupplierId enterprise : enterprises) {
            Key key = new Key(enterprise, month, kind);
            if (here.size() < MOST_COUNTS || here.containsKey(key)) {
                here.merge(key, 1L, Long::sum);
            }
        }
    }

    public void seen(AttentionKind kind, SupplierId enterprise) {
        seen(kind, List.of(enterprise));
    }

    /// Writes what was counted since the last time; what a Pôle's database does not take is kept for the next time. Whoever calls it
    /// meanwhile waits until that is written.
    public synchronized void write() {
        counts.forEach((tenant, here) -> {
            Map<Key, Long> taken = new HashMap<>();
            here.keySet().forEach(key -> take(here, key, taken));
            if (taken.isEmpty()) {
                return;
            }
            try {
                TenantScope.run(tenant, () -> transactions.write(() -> sql.add(taken)));
            } catch (RuntimeException e) {
                LOG.warn("What was seen in {} is not written yet.", tenant.slug(), e);
                taken.forEach((key, times) -> here.merge(key, times, Long::sum));
            }
        });
    }

    private static void take(Map<Key, Long> here, Key key, Map<Key, Long> taken) {
        Long times = here.remove(key);
        if (times != null) {
            taken.put(key, times);
        }
    }

    @Override
    public void close() {
        writing.shutdown();
        write();
    }
}

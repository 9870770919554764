package quebec.esja.gaps;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import quebec.esja.directory.Nomenclature;
import quebec.esja.tenancy.Tenant;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.TenantTransactions;

/// Counts the searches that found nothing and the ways taken from there. A page only adds to a number in memory; the numbers are
/// written together, twenty seconds later at most.
@Service
public class UnansweredSearches implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UnansweredSearches.class);
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final Duration PAUSE = Duration.ofSeconds(20);

    /// What waits in memory for all Pôles together; more than that is not counted.
    private static final int MOST_WAITING = 10_000;

    /// How long the counts are kept.
    private static final int YEARS_KEPT = 2;

    private static final Executor LATER =
            CompletableFuture.delayedExecutor(
                    PAUSE.toSeconds(), TimeUnit.SECONDS, Thread::startVirtualThread);

    private final TenantTransactions transactions;
    private final Nomenclature nomenclature;
    private final Clock clock;
    private final GapSql sql = new GapSql();
    private final Map<Counted, Integer> waiting = new ConcurrentHashMap<>();
    private final AtomicBoolean planned = new AtomicBoolean();

    public UnansweredSearches(
            TenantTransactions transactions, Nomenclature nomenclature, Clock clock) {
        this.transactions = transactions;
        this.nomenclature = nomenclature;
        this.clock = clock;
    }

    /// What is counted, and in which Pôle.
    private record Counted(Tenant tenant, Fact fact) {}

    /// One thing that is counted.
    sealed interface Fact {

        /// @param category empty when unknown
        /// @param place    empty when none was asked
        record Search(LocalDate day, String words, String place, String category) implements Fact {}

        record Followed(LocalDate day, WayOn way, String words) implements Fact {}
    }

    /// A search of the bound Pôle found nothing.
    ///
    /// @param q        as typed
    /// @param place    code of the place asked for, or empty
    /// @param category the filter, else the category of the nearest words, or empty; an unknown one counts as empty
    public void found(String q, String place, String category) {
        found(TenantScope.current(), q, place, category);
    }

    /// A search of all Pôles found nothing, in the Pôle that serves the place asked for.
    public void found(Tenant pole, String q, String place, String category) {
        add(
                pole,
                new Fact.Search(
                        today(),
                        SearchedWords.of(q).text(),
                        place,
                        nomenclature.category(category).isPresent() ? category : ""));
    }

    /// A way was taken from a page of the bound Pôle that found nothing.
    public void followed(WayOn way, String q) {
        add(TenantScope.current(), new Fact.Followed(today(), way, SearchedWords.of(q).text()));
    }

    private void add(Tenant pole, Fact fact) {
        Counted counted = new Counted(pole, fact);
        if (waiting.size() >= MOST_WAITING && !waiting.containsKey(counted)) {
            return;
        }
        waiting.merge(counted, 1, Integer::sum);
        if (planned.compareAndSet(false, true)) {
            LATER.execute(this::flush);
        }
    }

    /// Writes what waits; whoever calls it meanwhile waits until that is written. What cannot be written is lost: a count is no fact of
    /// anybody.
    synchronized void flush() {
        planned.set(false);
        Map<Tenant, Map<Fact, Integer>> taken = new HashMap<>();
        for (Counted counted : List.copyOf(waiting.keySet())) {
            Integer times = waiting.remove(counted);
            if (times != null) {
                taken.computeIfAbsent(counted.tenant(), _ -> new HashMap<>())
                        .put(counted.fact(), times);
            }
        }
        taken.forEach(this::write);
    }

    private void write(Tenant tenant, Map<Fact, Integer> counts) {
        try {
            TenantScope.run(tenant, () -> transactions.write(() -> sql.add(counts)));
        } catch (RuntimeException e) {
            LOG.warn("Counts of searches were not written for {}.", tenant.slug(), e);
        }
    }

    /// Deletes the counts of the bound Pôle that are older than two years.
    ///
    /// @return how many
    public int forgetOld() {
        return transactions.write(() -> sql.forgetBefore(today().minusYears(YEARS_KEPT)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), QUEBEC);
    }

    @Override
    public void close() {
        flush();
    }
}

package quebec.esja.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.territory.Territories;

/// Writes many enterprises in one transaction, a few hundred at a time, under the same rules as one by one.
@Service
public class SupplierIntake {

    private static final int AT_ONCE = 250;

    private final TenantTransactions transactions;
    private final Audit audit;
    private final Clock clock;
    private final KnownCodes codes;
    private final SupplierSql sql = new SupplierSql();
    private final SupplierBulkSql bulk = new SupplierBulkSql();

    public SupplierIntake(
            TenantTransactions transactions,
            Audit audit,
            Clock clock,
            Nomenclature nomenclature,
            Territories territories) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.codes = KnownCodes.of(nomenclature, territories);
    }

    /// An enterprise to write.
    ///
    /// @param known absent for a new one
    public record Entry(Optional<SupplierId> known, SupplierData data) {}

    /// What became of the entries.
    ///
    /// @param refused what is wrong, by position among the entries; those were not written
    public record Written(
            int created, int changed, int listed, Map<Integer, List<SupplierProblem>> refused) {}

    /// Writes the entries, in this transaction or in the one that is open. A NEQ or a slug that someone else takes meanwhile
    /// does not stop the others.
    ///
    /// @param list     whether new enterprises that are complete become public at once; otherwise they wait for the Pôle
    /// @param progress told how many entries are done, from time to time
    public Written write(
            List<Entry> entries,
            SupplierSource source,
            boolean list,
            Actor actor,
            IntConsumer progress) {
        return transactions.write(() -> {
            Batch batch = new Batch(source, list, actor, clock.instant());
            for (int from = 0; from < entries.size(); from += AT_ONCE) {
                int to = Math.min(from + AT_ONCE, entries.size());
                batch.write(entries, from, to);
                progress.accept(to);
            }
            return new Written(
                    batch.created, batch.changed, batch.listed, Map.copyOf(batch.refused));
        });
    }

    /// The state of one call.
    private final class Batch {

        private final SupplierSource source;
        private final boolean list;
        private final Actor actor;
        private final Instant now;
        private final SupplierBulkSql.Slugs slugs = bulk.slugs();
        private final Map<Integer, List<SupplierProblem>> refused = new HashMap<>();
        private int created;
        private int changed;
        private int listed;

        Batch(SupplierSource source, boolean list, Actor actor, Instant now) {
            this.source = source;
            this.list = list;
            this.actor = actor;
            this.now = now;
        }

        void write(List<Entry> entries, int from, int to) {
            Map<Integer, SupplierData> fresh = new HashMap<>();
            Map<Integer, Entry> edits = new HashMap<>();
            for (int i = from; i < to; i++) {
                SupplierData data = SupplierRules.tidy(entries.get(i).data());
                List<SupplierProblem> problems = SupplierRules.problems(data, codes);
                if (!problems.isEmpty()) {
                    refused.put(i, problems);
                } else if (entries.get(i).known().isPresent()) {
                    edits.put(i, new Entry(entries.get(i).known(), data));
                } else {
                    fresh.put(i, data);
                }
            }
            List<SupplierId> toPublish = new ArrayList<>(insert(fresh));
            toPublish.addAll(edit(edits));
            bulk.publish(sql.find(toPublish), now);
        }

        private List<SupplierId> insert(Map<Integer, SupplierData> fresh) {
            List<SupplierBulkSql.Fresh> rows = new ArrayList<>();
            List<SupplierId> listedNow = new ArrayList<>();
            fresh.forEach((position, data) ->
                    rows.add(
                            new SupplierBulkSql.Fresh(
                                    position,
                                    data,
                                    slugs.next(data.identity().name()),
                                    list && SupplierRules.missingToList(data).isEmpty()
                                            ? SupplierStatus.LISTED
                                            : SupplierStatus.SUBMITTED)));
            List<SupplierBulkSql.Fresh> written = bulk.insert(rows, source, now);
            rows.removeAll(written);
            rows.forEach(row -> refused.put(row.position(), takenMeanwhile()));
            written.stream()
                    .filter(row -> row.status() == SupplierStatus.LISTED)
                    .forEach(row -> listedNow.add(row.id()));
            created += written.size();
            listed += listedNow.size();
            audit.recordAll(
                    actor,
                    "supplier.created",
                    "supplier",
                    written.stream().map(SupplierBulkSql.Fresh::id).toList(),
                    Map.of("source", source.code()));
            return listedNow;
        }

        private List<SupplierId> edit(Map<Integer, Entry> edits) {
            List<SupplierId> ids =
                    edits.values().stream().flatMap(edit -> edit.known().stream()).toList();
            Map<SupplierId, Supplier> before = bulk.lock(ids, sql);
            Map<String, SupplierId> holders =
                    bulk.holders(
                            edits.values().stream()
                                    .map(edit -> edit.data().identity().neq())
                                    .toList());
            Map<SupplierId, SupplierData> after = new HashMap<>();
            edits.forEach((position, edit) -> {
                Supplier kept = before.get(edit.known().orElseThrow());
                List<SupplierProblem> problems =
                        kept == null
                                ? List.of(new SupplierProblem("id", "supplier.refusal.unknown"))
                                : kept.listed()
                                        ? SupplierRules.missingToList(edit.data())
                                        : List.<SupplierProblem>of();
                if (kept == null || !problems.isEmpty()) {
                    refused.put(position, problems);
                } else if (!holders.getOrDefault(edit.data().identity().neq(), kept.id())
                        .equals(kept.id())) {
                    refused.put(position, takenMeanwhile());
                } else {
                    after.put(kept.id(), edit.data());
                }
            });
            bulk.update(after, before, now);
            changed += after.size();
            audit.recordAll(
                    actor,
                    "supplier.edited",
                    "supplier",
                    after.keySet(),
                    Map.of("source", source.code()));
            return after.keySet().stream()
                    .filter(id -> before.get(id) instanceof Supplier kept && kept.listed())
                    .toList();
        }

        private static List<SupplierProblem> takenMeanwhile() {
            return List.of(new SupplierProblem("id", "supplier.refusal.taken-meanwhile"));
        }
    }
}

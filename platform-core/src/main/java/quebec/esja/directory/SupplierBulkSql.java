package quebec.esja.directory;

import static quebec.esja.db.pole.Tables.OFFERING;
import static quebec.esja.db.pole.Tables.OFFERING_REFERENCE;
import static quebec.esja.db.pole.Tables.SERVICE_AREA;
import static quebec.esja.db.pole.Tables.SUPPLIER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import quebec.esja.db.pole.tables.records.OfferingRecord;
import quebec.esja.db.pole.tables.records.OfferingReferenceRecord;
import quebec.esja.db.pole.tables.records.ServiceAreaRecord;
import quebec.esja.db.pole.tables.records.SupplierRecord;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

/// Writes enterprises by the hundred: one statement per table, not per enterprise.
final class SupplierBulkSql {

    private final ListingSql listings = new ListingSql();
    private final DocumentSql documents = new DocumentSql();

    /// A new enterprise, with the id and the slug it is to have.
    record Fresh(int position, SupplierData data, SupplierId id, Slug slug, SupplierStatus status) {

        Fresh(int position, SupplierData data, Slug slug, SupplierStatus status) {
            this(position, data, new SupplierId(UUID.randomUUID()), slug, status);
        }
    }

    /// Gives slugs that no enterprise has.
    static final class Slugs {

        private final Set<String> taken;
        private final Map<String, Integer> numbers = new HashMap<>();

        private Slugs(Collection<String> taken) {
            this.taken = new HashSet<>(taken);
        }

        Slug next(String name) {
            Slug wanted = Slug.of(name);
            Slug slug = wanted;
            while (!taken.add(slug.value())) {
                slug = wanted.numbered(numbers.merge(wanted.value(), 2, (number, _) -> number + 1));
            }
            return slug;
        }
    }

    Slugs slugs() {
        return new Slugs(dsl().select(SUPPLIER.SLUG).from(SUPPLIER).fetch(SUPPLIER.SLUG));
    }

    /// Inserts with their offerings those whose slug and NEQ are still free, and returns them.
    List<Fresh> insert(List<Fresh> rows, SupplierSource source, Instant now) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<SupplierRecord> records =
                rows.stream().map(row -> inserted(row, source, now)).toList();
        Set<UUID> written =
                new HashSet<>(
                        dsl().insertInto(SUPPLIER)
                                .columns(records.getFirst().fields())
                                .valuesOfRecords(records)
                                .onConflictDoNothing()
                                .returningResult(SUPPLIER.ID)
                                .fetch(row -> row.value1()));
        List<Fresh> kept = rows.stream().filter(row -> written.contains(row.id().value())).toList();
        insertOfferings(
                kept.stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.id().value(), row -> row.data().offerings())));
        return kept;
    }

    private static SupplierRecord inserted(Fresh row, SupplierSource source, Instant now) {
        SupplierRecord written = new SupplierRecord();
        written.setId(row.id().value());
        written.setSlug(row.slug().value());
        written.setSource(source.code());
        written.setStatus(row.status().code());
        written.setStatusReason("");
        written.setAgedOut(false);
        written.setListedAt(row.status() == SupplierStatus.LISTED ? now : null);
        written.setCreatedAt(now);
        written.setChangedAt(now);
        written.setVersion(1);
        SupplierSql.values(row.data()).forEach((field, value) -> set(written, field, value));
        return written;
    }

    @SuppressWarnings("unchecked")
    private static void set(Record written, Field<?> field, @Nullable Object value) {
        written.set((Field<Object>) field, value);
    }

    private void insertOfferings(Map<UUID, List<OfferingData>> bySupplier) {
        List<OfferingRecord> offerings = new ArrayList<>();
        List<ServiceAreaRecord> areas = new ArrayList<>();
        List<OfferingReferenceRecord> references = new ArrayList<>();
        bySupplier.forEach((supplier, theirs) -> {
            for (int position = 0; position < theirs.size(); position++) {
                OfferingData offering = theirs.get(position);
                OfferingRecord written = new OfferingRecord();
                written.setId(UUID.randomUUID());
                written.setSupplierId(supplier);
                OfferingSql.values(offering, position)
                        .forEach((field, value) -> set(written, field, value));
                offerings.add(written);
                references.addAll(OfferingSql.rows(written.getId(), offering.terms().references()));
                offering.areas().forEach(area -> areas.add(area(written.getId(), area)));
            }
        });
        if (!offerings.isEmpty()) {
            dsl().insertInto(OFFERING)
                    .columns(OFFERING.fields())
                    .valuesOfRecords(offerings)
                    .execute();
        }
        if (!references.isEmpty()) {
            dsl().insertInto(OFFERING_REFERENCE)
                    .columns(OFFERING_REFERENCE.fields())
                    .valuesOfRecords(references)
                    .execute();
        }
        if (!areas.isEmpty()) {
            dsl().insertInto(SERVICE_AREA)
                    .columns(SERVICE_AREA.fields())
                    .valuesOfRecords(areas)
                    .execute();
        }
    }

    private static ServiceAreaRecord area(UUID offering, ServiceArea area) {
        ServiceAreaRecord written = new ServiceAreaRecord();
        written.setOfferingId(offering);
        written.setKind(area.kind());
        written.setCode(area.code());
        written.setRadiusKm(area instanceof ServiceArea.Radius(String _, int km) ? km : null);
        return written;
    }

    /// The enterprises of those ids, their rows locked until the end of the transaction.
    Map<SupplierId, Supplier> lock(List<SupplierId> ids, SupplierSql sql) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        dsl().select(SUPPLIER.ID)
                .from(SUPPLIER)
                .where(SUPPLIER.ID.in(ids.stream().map(SupplierId::value).toList()))
                .orderBy(SUPPLIER.ID)
                .forUpdate()
                .fetch();
        return sql.find(ids).stream().collect(Collectors.toMap(Supplier::id, Function.identity()));
    }

    /// Who has those numbers.
    Map<String, SupplierId> holders(Collection<String> neqs) {
        return dsl().select(SUPPLIER.NEQ, SUPPLIER.ID)
                .from(SUPPLIER)
                .where(SUPPLIER.NEQ.in(neqs))
                .fetchMap(row -> row.value1(), row -> new SupplierId(row.value2()));
    }

    /// Writes the new data of locked enterprises. Offerings are written for those that had none; others keep theirs.
    void update(
            Map<SupplierId, SupplierData> after, Map<SupplierId, Supplier> before, Instant now) {
        if (after.isEmpty()) {
            return;
        }
        List<SupplierRecord> records = new ArrayList<>();
        Map<UUID, List<OfferingData>> offerings = new HashMap<>();
        after.forEach((id, data) -> {
            Supplier kept = Objects.requireNonNull(before.get(id));
            SupplierRecord written = new SupplierRecord();
            written.setId(id.value());
            written.changed(SUPPLIER.ID, false);
            SupplierSql.values(data).forEach((field, value) -> set(written, field, value));
            written.setChangedAt(now);
            written.setVersion(kept.version() + 1);
            records.add(written);
            if (kept.data().offerings().isEmpty() && !data.offerings().isEmpty()) {
                offerings.put(id.value(), data.offerings());
            }
        });
        dsl().batchUpdate(records).execute();
        insertOfferings(offerings);
    }

    void publish(Collection<Supplier> listed, Instant now) {
        if (!listed.isEmpty()) {
            List<SupplierId> ids = listed.stream().map(Supplier::id).toList();
            documents.refresh(ids, now);
            listings.publish(listed);
            documents.publishProof(ids);
        }
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}

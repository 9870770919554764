package quebec.esja.casework;

import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.pole.Tables.SUPPLIER_TAG;
import static quebec.esja.db.pole.Tables.TAG;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import quebec.esja.db.reference.Routines;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

final class TagSql {

    private static final Field<Integer> ENTERPRISES =
            DSL.field(DSL.selectCount().from(SUPPLIER_TAG).where(SUPPLIER_TAG.TAG_ID.eq(TAG.ID)));

    /// Until the end of the transaction nobody else makes, renames or merges tags.
    void takeTurns() {
        dsl().execute("SELECT pg_advisory_xact_lock(hashtext('tags ' || current_schema()))");
    }

    List<Tag> all() {
        return read(DSL.noCondition());
    }

    Optional<Tag> find(TagId id) {
        return read(TAG.ID.eq(id.value())).stream().findFirst();
    }

    Optional<Tag> named(String name) {
        return read(Routines.fold(TAG.NAME).eq(Routines.fold(DSL.val(name)))).stream().findFirst();
    }

    List<Tag> of(SupplierId supplier) {
        return read(
                TAG.ID.in(
                        DSL.select(SUPPLIER_TAG.TAG_ID)
                                .from(SUPPLIER_TAG)
                                .where(SUPPLIER_TAG.SUPPLIER_ID.eq(supplier.value()))));
    }

    private static List<Tag> read(Condition which) {
        return dsl().select(TAG.ID, TAG.NAME, ENTERPRISES)
                .from(TAG)
                .where(which)
                .orderBy(Routines.fold(TAG.NAME), TAG.ID)
                .fetch(row -> new Tag(new TagId(row.value1()), row.value2(), row.value3()));
    }

    int count() {
        return dsl().fetchCount(TAG);
    }

    Tag insert(String name, String by, Instant now) {
        UUID id =
                dsl().insertInto(TAG)
                        .set(TAG.NAME, name)
                        .set(TAG.CREATED_BY, by)
                        .set(TAG.CREATED_AT, now)
                        .returningResult(TAG.ID)
                        .fetchSingle(row -> row.value1());
        return new Tag(new TagId(id), name, 0);
    }

    /// Gives those that did not bear it; none when the tag is gone.
    Set<SupplierId> add(TagId tag, Collection<SupplierId> enterprises, Instant now) {
        return new HashSet<>(
                dsl().insertInto(
                                SUPPLIER_TAG,
                                SUPPLIER_TAG.SUPPLIER_ID,
                                SUPPLIER_TAG.TAG_ID,
                                SUPPLIER_TAG.ADDED_AT)
                        .select(
                                DSL.select(SUPPLIER.ID, TAG.ID, DSL.val(now))
                                        .from(SUPPLIER, TAG)
                                        .where(SUPPLIER.ID.in(ids(enterprises)))
                                        .and(TAG.ID.eq(tag.value())))
                        .onConflictDoNothing()
                        .returningResult(SUPPLIER_TAG.SUPPLIER_ID)
                        .fetch(row -> new SupplierId(row.value1())));
    }

    Set<SupplierId> remove(TagId tag, Collection<SupplierId> enterprises) {
        return new HashSet<>(
                dsl().deleteFrom(SUPPLIER_TAG)
                        .where(
                                SUPPLIER_TAG.TAG_ID.eq(tag.value()),
                                SUPPLIER_TAG.SUPPLIER_ID.in(ids(enterprises)))
                        .returningResult(SUPPLIER_TAG.SUPPLIER_ID)
                        .fetch(row -> new SupplierId(row.value1())));
    }

    /// Removes it unless it was given more than a second after that moment.
    Set<SupplierId> takeBack(TagId tag, SupplierId enterprise, Instant given) {
        return new HashSet<>(
                dsl().deleteFrom(SUPPLIER_TAG)
                        .where(
                                SUPPLIER_TAG.TAG_ID.eq(tag.value()),
                                SUPPLIER_TAG.SUPPLIER_ID.eq(enterprise.value()),
                                SUPPLIER_TAG.ADDED_AT.lt(given.plusSeconds(1)))
                        .returningResult(SUPPLIER_TAG.SUPPLIER_ID)
                        .fetch(row -> new SupplierId(row.value1())));
    }

    boolean rename(TagId id, String name) {
        return dsl().update(TAG).set(TAG.NAME, name).where(TAG.ID.eq(id.value())).execute() == 1;
    }

    void merge(TagId from, TagId into) {
        dsl().insertInto(
                        SUPPLIER_TAG,
                        SUPPLIER_TAG.SUPPLIER_ID,
                        SUPPLIER_TAG.TAG_ID,
                        SUPPLIER_TAG.ADDED_AT)
                .select(
                        DSL.select(
                                        SUPPLIER_TAG.SUPPLIER_ID,
                                        DSL.val(into.value()),
                                        SUPPLIER_TAG.ADDED_AT)
                                .from(SUPPLIER_TAG)
                                .where(SUPPLIER_TAG.TAG_ID.eq(from.value())))
                .onConflictDoNothing()
                .execute();
        delete(from);
    }

    void delete(TagId id) {
        dsl().deleteFrom(TAG).where(TAG.ID.eq(id.value())).execute();
    }

    private static List<UUID> ids(Collection<SupplierId> enterprises) {
        return enterprises.stream().map(SupplierId::value).toList();
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}

package quebec.esja.bulk;

import static quebec.esja.db.pole.Tables.BULK_ACT;
import static quebec.esja.db.pole.Tables.BULK_ITEM;
import static quebec.esja.db.pole.Tables.SUPPLIER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import quebec.esja.audit.Actor;
import quebec.esja.casework.TagId;
import quebec.esja.db.reference.Routines;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

final class BulkSql {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> STOOD = new TypeReference<>() {};
    private static final int MOST_LINES = 200;
    private static final UUID GONE = new UUID(0, 0);

    private static Field<Integer> counted(String state) {
        return DSL.field(
                        DSL.selectCount()
                                .from(BULK_ITEM)
                                .where(
                                        BULK_ITEM.ACT_ID.eq(BULK_ACT.ID),
                                        BULK_ITEM.STATE.eq(DSL.inline(state))))
                .as("count_" + state);
    }

    private static final Field<Integer> WAITING = counted("waiting");
    private static final Field<Integer> DONE = counted("done");
    private static final Field<Integer> UNTOUCHED = counted("untouched");
    private static final Field<Integer> UNDONE = counted("undone");
    private static final Field<Integer> KEPT = counted("kept");

    BulkActId insert(
            BulkAction action,
            String tagName,
            Collection<SupplierId> enterprises,
            Actor actor,
            Instant now) {
        UUID id =
                dsl().insertInto(BULK_ACT)
                        .set(BULK_ACT.KIND, action.kind())
                        .set(BULK_ACT.TAG_ID, tag(action))
                        .set(BULK_ACT.TAG_NAME, tagName)
                        .set(
                                BULK_ACT.REASON,
                                action instanceof BulkAction.Withdraw(String reason)
                                        ? reason.strip()
                                        : "")
                        .set(BULK_ACT.STATE, "running")
                        .set(BULK_ACT.MEMBER_ID, member(actor))
                        .set(BULK_ACT.MEMBER_NAME, actor.name())
                        .set(BULK_ACT.ASKED_AT, now)
                        .set(BULK_ACT.MOVED_AT, now)
                        .returningResult(BULK_ACT.ID)
                        .fetchSingle(row -> row.value1());
        UUID[] ids = enterprises.stream().map(SupplierId::value).toArray(UUID[]::new);
        dsl().insertInto(BULK_ITEM, BULK_ITEM.ACT_ID, BULK_ITEM.SUPPLIER_ID)
                .select(
                        DSL.select(DSL.val(id), SUPPLIER.ID)
                                .from(SUPPLIER)
                                .where(SUPPLIER.ID.eq(DSL.any(ids))))
                .execute();
        return new BulkActId(id);
    }

    private static @Nullable UUID tag(BulkAction action) {
        return switch (action) {
            case BulkAction.AddTag(TagId tag) -> tag.value();
            case BulkAction.RemoveTag(TagId tag) -> tag.value();
            case BulkAction.AskToConfirm _, BulkAction.Withdraw _, BulkAction.Relist _ -> null;
        };
    }

    private static @Nullable UUID member(Actor actor) {
        return actor.member() == null ? null : actor.member().value();
    }

    void lock(BulkActId id) {
        dsl().select(BULK_ACT.ID)
                .from(BULK_ACT)
                .where(BULK_ACT.ID.eq(id.value()))
                .forUpdate()
                .fetch();
    }

    Optional<BulkAct> find(BulkActId id) {
        return read(BULK_ACT.ID.eq(id.value())).fetchOptional(BulkSql::act);
    }

    List<BulkAct> recent(int limit) {
        return read(DSL.noCondition())
                .orderBy(BULK_ACT.ASKED_AT.desc(), BULK_ACT.ID.desc())
                .limit(limit)
                .fetch(BulkSql::act);
    }

    private static SelectConditionStep<? extends Record> read(Condition which) {
        return dsl().select(
                        BULK_ACT.ID,
                        BULK_ACT.KIND,
                        BULK_ACT.TAG_ID,
                        BULK_ACT.TAG_NAME,
                        BULK_ACT.REASON,
                        BULK_ACT.STATE,
                        BULK_ACT.MEMBER_NAME,
                        BULK_ACT.ASKED_AT,
                        BULK_ACT.UNDONE_BY_NAME,
                        BULK_ACT.UNDONE_AT,
                        WAITING,
                        DONE,
                        UNTOUCHED,
                        UNDONE,
                        KEPT)
                .from(BULK_ACT)
                .where(which);
    }

    private static BulkAct act(Record row) {
        return new BulkAct(
                new BulkActId(row.get(BULK_ACT.ID)),
                action(row.get(BULK_ACT.KIND), row.get(BULK_ACT.TAG_ID), row.get(BULK_ACT.REASON)),
                row.get(BULK_ACT.TAG_NAME),
                BulkAct.State.valueOf(row.get(BULK_ACT.STATE).toUpperCase(Locale.ROOT)),
                row.get(BULK_ACT.MEMBER_NAME),
                row.get(BULK_ACT.ASKED_AT),
                new BulkAct.Counts(
                        row.get(WAITING),
                        row.get(DONE),
                        row.get(UNTOUCHED),
                        row.get(UNDONE),
                        row.get(KEPT)),
                Optional.ofNullable(row.get(BULK_ACT.UNDONE_AT))
                        .map(at -> new BulkAct.Undone(row.get(BULK_ACT.UNDONE_BY_NAME), at)));
    }

    private static BulkAction action(String kind, @Nullable UUID tag, String reason) {
        TagId known = new TagId(tag == null ? GONE : tag);
        return switch (kind) {
            case "tag" -> new BulkAction.AddTag(known);
            case "untag" -> new BulkAction.RemoveTag(known);
            case "ask" -> new BulkAction.AskToConfirm();
            case "withdraw" -> new BulkAction.Withdraw(reason);
            case "relist" -> new BulkAction.Relist();
            default -> throw new IllegalArgumentException("no such act: " + kind);
        };
    }

    /// In whose name the act is done, or undone.
    Actor actor(BulkActId id, boolean undoing) {
        Field<UUID> member = undoing ? BULK_ACT.UNDONE_BY : BULK_ACT.MEMBER_ID;
        Field<String> name = undoing ? BULK_ACT.UNDONE_BY_NAME : BULK_ACT.MEMBER_NAME;
        return dsl().select(member, name)
                .from(BULK_ACT)
                .where(BULK_ACT.ID.eq(id.value()))
                .fetchSingle(row ->
                        new Actor(
                                row.value1() == null ? null : new MemberId(row.value1()),
                                row.value2()));
    }

    /// Takes items in that state; whoever else carries the act out takes others.
    List<BulkItem> take(BulkActId id, String state, int most) {
        return dsl().select(
                        BULK_ITEM.SUPPLIER_ID,
                        BULK_ITEM.STATE,
                        BULK_ITEM.WHY,
                        BULK_ITEM.BEFORE,
                        BULK_ITEM.VERSION_AFTER)
                .from(BULK_ITEM)
                .where(BULK_ITEM.ACT_ID.eq(id.value()), BULK_ITEM.STATE.eq(state))
                .orderBy(BULK_ITEM.SUPPLIER_ID)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(row ->
                        new BulkItem(
                                new SupplierId(row.value1()),
                                row.value2(),
                                row.value3(),
                                JSON.readValue(row.value4().data(), STOOD),
                                row.value5()));
    }

    void treated(BulkActId id, BulkItem item) {
        dsl().update(BULK_ITEM)
                .set(BULK_ITEM.STATE, item.state())
                .set(BULK_ITEM.WHY, item.why())
                .set(BULK_ITEM.BEFORE, JSONB.valueOf(JSON.writeValueAsString(item.before())))
                .set(BULK_ITEM.VERSION_AFTER, item.versionAfter())
                .where(
                        BULK_ITEM.ACT_ID.eq(id.value()),
                        BULK_ITEM.SUPPLIER_ID.eq(item.supplier().value()))
                .execute();
    }

    void moved(BulkActId id, Instant now) {
        dsl().update(BULK_ACT)
                .set(BULK_ACT.MOVED_AT, now)
                .where(BULK_ACT.ID.eq(id.value()))
                .execute();
    }

    /// Ends the act, or its undoing, unless someone else still treats a part of it.
    void end(BulkActId id, Instant now) {
        dsl().update(BULK_ACT)
                .set(
                        BULK_ACT.STATE,
                        DSL.when(BULK_ACT.STATE.eq("running"), "done").otherwise("undone"))
                .set(BULK_ACT.DONE_AT, DSL.coalesce(BULK_ACT.DONE_AT, DSL.val(now)))
                .where(
                        BULK_ACT.ID.eq(id.value()),
                        BULK_ACT.STATE.in("running", "undoing"),
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(BULK_ITEM)
                                        .where(
                                                BULK_ITEM.ACT_ID.eq(BULK_ACT.ID),
                                                BULK_ITEM.STATE.eq(
                                                        DSL.when(
                                                                        BULK_ACT.STATE.eq(
                                                                                "running"),
                                                                        "waiting")
                                                                .otherwise("done")))))
                .execute();
    }

    void beginUndoing(BulkActId id, Actor actor, Instant now) {
        dsl().update(BULK_ACT)
                .set(BULK_ACT.STATE, "undoing")
                .set(BULK_ACT.UNDONE_BY, member(actor))
                .set(BULK_ACT.UNDONE_BY_NAME, actor.name())
                .set(BULK_ACT.UNDONE_AT, now)
                .set(BULK_ACT.MOVED_AT, now)
                .where(BULK_ACT.ID.eq(id.value()))
                .execute();
    }

    List<BulkActId> stopped(Instant silentSince) {
        return dsl().select(BULK_ACT.ID)
                .from(BULK_ACT)
                .where(BULK_ACT.STATE.in("running", "undoing"), BULK_ACT.MOVED_AT.lt(silentSince))
                .orderBy(BULK_ACT.MOVED_AT)
                .fetch(row -> new BulkActId(row.value1()));
    }

    List<BulkLine> unfinished(BulkActId id) {
        return dsl().select(SUPPLIER.ID, SUPPLIER.NAME, BULK_ITEM.WHY)
                .from(BULK_ITEM)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(BULK_ITEM.SUPPLIER_ID))
                .where(BULK_ITEM.ACT_ID.eq(id.value()), BULK_ITEM.STATE.in("untouched", "kept"))
                .orderBy(Routines.fold(SUPPLIER.NAME), SUPPLIER.ID)
                .limit(MOST_LINES)
                .fetch(row ->
                        new BulkLine(new SupplierId(row.value1()), row.value2(), row.value3()));
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}

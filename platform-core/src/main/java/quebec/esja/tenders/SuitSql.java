package quebec.esja.tenders;

import static quebec.esja.db.pole.Tables.MEMBER;
import static quebec.esja.db.pole.Tables.NOTICE_REFUSAL;
import static quebec.esja.db.pole.Tables.NOTICE_TOLD;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.pole.Tables.SUPPLIER_MEMBER;
import static quebec.esja.db.pole.Tables.TENDER_SUBSCRIPTION;
import static quebec.esja.db.pole.Tables.TENDER_TOLD;
import static quebec.esja.db.reference.Tables.MUNICIPALITY;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSelectStep;
import org.jooq.impl.DSL;
import quebec.esja.db.reference.Routines;
import quebec.esja.kernel.SupplierId;

/// The listed enterprises beside a notice, and what they were told of it.
final class SuitSql {

    private static final Field<UUID> RANKED = DSL.field(DSL.name("ranked", "id"), UUID.class);
    private static final Field<Long> PLACE = DSL.field(DSL.name("ranked", "place"), Long.class);

    List<SupplierId> listed() {
        return dsl().select(SUPPLIER.ID)
                .from(SUPPLIER)
                .where(SUPPLIER.STATUS.eq("listed"))
                .fetch(row -> new SupplierId(row.value1()));
    }

    List<SuitRow> page(SuitRanking ranking, SuitFilter filter, int offset, int limit) {
        Map<SupplierId, TenderFit> fits = ranking.fits();
        Field<Instant> digest = digest(ranking.notice());
        Field<String> state = state(digest);
        return from(
                        dsl().select(
                                        SUPPLIER.ID,
                                        SUPPLIER.NAME,
                                        MUNICIPALITY.NAME,
                                        SUPPLIER.ACCEPTS_TENDERS,
                                        state,
                                        DSL.coalesce(NOTICE_TOLD.TOLD_AT, digest)),
                        ranking,
                        filter)
                .where(has(filter, state))
                .orderBy(PLACE)
                .limit(limit)
                .offset(offset)
                .fetch(row -> {
                    SupplierId supplier = new SupplierId(row.value1());
                    return new SuitRow(
                            supplier,
                            row.value2(),
                            row.value3(),
                            fits.getOrDefault(supplier, new TenderFit.OtherTrade()),
                            row.value4(),
                            Telling.State.ofCode(row.value5()).orElseThrow(),
                            Optional.ofNullable(row.value6()));
                });
    }

    int count(SuitRanking ranking, SuitFilter filter) {
        return from(dsl().select(DSL.count()), ranking, filter)
                .where(has(filter, state(digest(ranking.notice()))))
                .fetchSingle()
                .value1();
    }

    private static <R extends Record> SelectOnConditionStep<R> from(
            SelectSelectStep<R> columns, SuitRanking ranking, SuitFilter filter) {
        UUID[] ids =
                ranking.suits().stream()
                        .filter(suit ->
                                filter.kinds().isEmpty()
                                        || filter.kinds().contains(suit.fit().kind()))
                        .map(suit -> suit.supplier().value())
                        .toArray(UUID[]::new);
        return columns.from(
                        DSL.table(
                                "unnest({0}) WITH ORDINALITY AS ranked (id, place)", DSL.val(ids)))
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(RANKED), SUPPLIER.STATUS.eq("listed"))
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.CODE.eq(SUPPLIER.MUNICIPALITY_CODE))
                .leftJoin(NOTICE_REFUSAL)
                .on(NOTICE_REFUSAL.SUPPLIER_ID.eq(SUPPLIER.ID))
                .leftJoin(NOTICE_TOLD)
                .on(
                        NOTICE_TOLD.SUPPLIER_ID.eq(SUPPLIER.ID),
                        NOTICE_TOLD.OCID.eq(ranking.notice().ocid()));
    }

    private static Condition has(SuitFilter filter, Field<String> state) {
        Field<String> sought = Routines.fold(DSL.val(filter.text().strip()));
        Condition text =
                filter.text().isBlank()
                        ? DSL.noCondition()
                        : Routines.fold(SUPPLIER.NAME)
                                .contains(sought)
                                .or(Routines.fold(MUNICIPALITY.NAME).contains(sought));
        return filter.states().isEmpty()
                ? text
                : text.and(state.in(filter.states().stream().map(Telling.State::code).toList()));
    }

    /// When a digest first spoke of it to a manager of the enterprise.
    private static Field<Instant> digest(OpenNotice notice) {
        return DSL.field(
                DSL.select(DSL.min(TENDER_TOLD.TOLD_AT))
                        .from(TENDER_TOLD)
                        .join(TENDER_SUBSCRIPTION)
                        .on(TENDER_SUBSCRIPTION.ID.eq(TENDER_TOLD.SUBSCRIPTION_ID))
                        .where(
                                TENDER_SUBSCRIPTION.SUPPLIER_ID.eq(SUPPLIER.ID),
                                TENDER_TOLD.OCID.eq(notice.ocid())));
    }

    private static Field<String> state(Field<Instant> digest) {
        Condition reachable =
                SUPPLIER.CONTACT_EMAIL
                        .ne("")
                        .or(
                                DSL.exists(
                                        DSL.selectOne()
                                                .from(SUPPLIER_MEMBER)
                                                .join(MEMBER)
                                                .on(MEMBER.ID.eq(SUPPLIER_MEMBER.MEMBER_ID))
                                                .where(
                                                        SUPPLIER_MEMBER.SUPPLIER_ID.eq(SUPPLIER.ID),
                                                        MEMBER.ENDED_AT.isNull())));
        return DSL.when(NOTICE_TOLD.TOLD_AT.isNotNull(), Telling.State.TOLD.code())
                .when(digest.isNotNull(), Telling.State.DIGEST.code())
                .when(NOTICE_REFUSAL.REFUSED_AT.isNotNull(), Telling.State.REFUSES.code())
                .when(DSL.not(reachable), Telling.State.NOBODY.code())
                .else_(Telling.State.UNTOLD.code());
    }

    /// Marks that an enterprise is told now, if nobody else told it; its digests speak of the notice no more.
    boolean tell(OpenNotice notice, SupplierId supplier, String by, Instant now) {
        boolean first =
                dsl().insertInto(NOTICE_TOLD)
                                .set(NOTICE_TOLD.OCID, notice.ocid())
                                .set(NOTICE_TOLD.SUPPLIER_ID, supplier.value())
                                .set(NOTICE_TOLD.TOLD_AT, now)
                                .set(NOTICE_TOLD.TOLD_BY, by)
                                .onConflictDoNothing()
                                .execute()
                        == 1;
        if (first) {
            dsl().insertInto(
                            TENDER_TOLD,
                            TENDER_TOLD.SUBSCRIPTION_ID,
                            TENDER_TOLD.OCID,
                            TENDER_TOLD.TOLD_AT)
                    .select(
                            DSL.select(
                                            TENDER_SUBSCRIPTION.ID,
                                            DSL.val(notice.ocid()),
                                            DSL.val(now, TENDER_TOLD.TOLD_AT))
                                    .from(TENDER_SUBSCRIPTION)
                                    .where(TENDER_SUBSCRIPTION.SUPPLIER_ID.eq(supplier.value())))
                    .onConflictDoNothing()
                    .execute();
        }
        return first;
    }

    boolean refuses(SupplierId supplier) {
        return dsl().fetchExists(NOTICE_REFUSAL, NOTICE_REFUSAL.SUPPLIER_ID.eq(supplier.value()));
    }

    void refuse(SupplierId supplier, Instant now) {
        dsl().insertInto(NOTICE_REFUSAL)
                .set(NOTICE_REFUSAL.SUPPLIER_ID, supplier.value())
                .set(NOTICE_REFUSAL.REFUSED_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    void accept(SupplierId supplier) {
        dsl().deleteFrom(NOTICE_REFUSAL)
                .where(NOTICE_REFUSAL.SUPPLIER_ID.eq(supplier.value()))
                .execute();
    }

    Optional<String> name(SupplierId supplier) {
        return dsl().select(SUPPLIER.NAME)
                .from(SUPPLIER)
                .where(SUPPLIER.ID.eq(supplier.value()))
                .fetchOptional(SUPPLIER.NAME);
    }

    void forgetToldBefore(Instant day) {
        dsl().deleteFrom(NOTICE_TOLD).where(NOTICE_TOLD.TOLD_AT.lt(day)).execute();
    }
}

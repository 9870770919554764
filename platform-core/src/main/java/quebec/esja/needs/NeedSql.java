package quebec.esja.needs;

import static quebec.esja.db.pole.Tables.CONSENT;
import static quebec.esja.db.pole.Tables.NEED;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import quebec.esja.audit.Actor;
import quebec.esja.db.reference.Routines;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.NeedId;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;

final class NeedSql {

    private static final String VISITOR = "visitor";
    private static final String MAIL = "mail";

    NeedId insert(NeedData data, Instant now) {
        return dsl().insertInto(NEED)
                .set(NEED.SOURCE, VISITOR)
                .set(NEED.WHAT, data.what())
                .set(NEED.DETAIL, data.detail())
                .set(NEED.CATEGORY_CODE, orNull(data.category()))
                .set(NEED.PLACE_CODE, orNull(data.place()))
                .set(NEED.WANTED_ON, data.wantedOn().orElse(null))
                .set(NEED.ORGANIZATION, data.organization())
                .set(NEED.CONTACT_NAME, data.contact().name())
                .set(NEED.CONTACT_EMAIL, data.contact().email())
                .set(NEED.LOCALE, data.contact().language().code())
                .set(NEED.STATUS, NeedStatus.UNCONFIRMED.code())
                .set(NEED.CREATED_AT, now)
                .set(NEED.CHANGED_AT, now)
                .returningResult(NEED.ID)
                .fetchSingle(row -> new NeedId(row.value1()));
    }

    /// A need that came by mail, to be treated at once; nothing when that mail made one before.
    Optional<NeedId> insertMailed(NeedData data, String mail, Instant now) {
        return dsl().insertInto(NEED)
                .set(NEED.SOURCE, MAIL)
                .set(NEED.MAIL_ID, mail)
                .set(NEED.WHAT, data.what())
                .set(NEED.DETAIL, data.detail())
                .set(NEED.CONTACT_NAME, data.contact().name())
                .set(NEED.CONTACT_EMAIL, data.contact().email())
                .set(NEED.LOCALE, data.contact().language().code())
                .set(NEED.STATUS, NeedStatus.TO_TREAT.code())
                .set(NEED.CREATED_AT, now)
                .set(NEED.CONFIRMED_AT, now)
                .set(NEED.CHANGED_AT, now)
                .onConflict(NEED.MAIL_ID)
                .doNothing()
                .returningResult(NEED.ID)
                .fetchOptional(row -> new NeedId(row.value1()));
    }

    void consent(NeedId id, String purpose, String wording, EmailAddress email, Instant now) {
        dsl().insertInto(CONSENT)
                .set(CONSENT.PURPOSE, purpose)
                .set(CONSENT.WORDING, wording)
                .set(CONSENT.SUBJECT_KIND, "need")
                .set(CONSENT.SUBJECT_ID, id.value())
                .set(CONSENT.EMAIL, email.value())
                .set(CONSENT.GIVEN_AT, now)
                .execute();
    }

    int unconfirmed(EmailAddress email) {
        return dsl().fetchCount(
                        NEED,
                        NEED.CONTACT_EMAIL.eq(email.value()),
                        NEED.STATUS.eq(NeedStatus.UNCONFIRMED.code()));
    }

    /// Deletes what was told before that instant and never confirmed, with its consent.
    List<NeedId> forgetUnconfirmed(Instant before) {
        List<UUID> gone =
                dsl().deleteFrom(NEED)
                        .where(
                                NEED.STATUS.eq(NeedStatus.UNCONFIRMED.code()),
                                NEED.CREATED_AT.lt(before))
                        .returningResult(NEED.ID)
                        .fetch(row -> row.value1());
        return withoutConsent(gone);
    }

    /// Leaves of needs that ended, or that nobody touched, before those instants only what is counted.
    List<NeedId> anonymise(Instant endedBefore, Instant changedBefore, Instant now) {
        return withoutConsent(
                dsl().update(NEED)
                        .set(NEED.WHAT, "")
                        .set(NEED.DETAIL, "")
                        .set(NEED.ORGANIZATION, "")
                        .set(NEED.TOLD, "")
                        .setNull(NEED.CONTACT_NAME)
                        .setNull(NEED.CONTACT_EMAIL)
                        .set(NEED.FORGOTTEN_AT, now)
                        .where(
                                NEED.FORGOTTEN_AT.isNull(),
                                NEED.STATUS.ne(NeedStatus.UNCONFIRMED.code()),
                                NEED.ENDED_AT.lt(endedBefore).or(NEED.CHANGED_AT.lt(changedBefore)))
                        .returningResult(NEED.ID)
                        .fetch(row -> row.value1()));
    }

    private static List<NeedId> withoutConsent(List<UUID> needs) {
        dsl().deleteFrom(CONSENT)
                .where(CONSENT.SUBJECT_KIND.eq("need"), CONSENT.SUBJECT_ID.in(needs))
                .execute();
        return needs.stream().map(NeedId::new).toList();
    }

    void confirm(NeedId id, Instant now) {
        dsl().update(NEED)
                .set(NEED.STATUS, NeedStatus.TO_TREAT.code())
                .set(NEED.CONFIRMED_AT, now)
                .set(NEED.CHANGED_AT, now)
                .set(NEED.VERSION, NEED.VERSION.plus(1))
                .where(NEED.ID.eq(id.value()))
                .execute();
    }

    void take(NeedId id, Actor actor, Instant now) {
        dsl().update(NEED)
                .set(NEED.STATUS, NeedStatus.TAKEN.code())
                .set(NEED.TAKEN_BY, member(actor))
                .set(NEED.TAKEN_BY_NAME, actor.name())
                .set(NEED.CHANGED_AT, now)
                .set(NEED.VERSION, NEED.VERSION.plus(1))
                .where(NEED.ID.eq(id.value()))
                .execute();
    }

    void giveBack(NeedId id, Instant now) {
        dsl().update(NEED)
                .set(NEED.STATUS, NeedStatus.TO_TREAT.code())
                .setNull(NEED.TAKEN_BY)
                .setNull(NEED.TAKEN_BY_NAME)
                .set(NEED.CHANGED_AT, now)
                .set(NEED.VERSION, NEED.VERSION.plus(1))
                .where(NEED.ID.eq(id.value()))
                .execute();
    }

    void classify(NeedId id, String category, Instant now) {
        dsl().update(NEED)
                .set(NEED.CATEGORY_CODE, orNull(category))
                .set(NEED.CHANGED_AT, now)
                .set(NEED.VERSION, NEED.VERSION.plus(1))
                .where(NEED.ID.eq(id.value()))
                .execute();
    }

    void end(NeedId id, Optional<NeedClosing> closing, String told, Actor actor, Instant now) {
        dsl().update(NEED)
                .set(
                        NEED.STATUS,
                        (closing.isPresent() ? NeedStatus.CLOSED : NeedStatus.ANSWERED).code())
                .set(NEED.CLOSED_AS, closing.map(NeedClosing::code).orElse(null))
                .set(NEED.TOLD, told)
                .set(NEED.TAKEN_BY, member(actor))
                .set(NEED.TAKEN_BY_NAME, actor.name())
                .set(NEED.ENDED_AT, now)
                .set(NEED.CHANGED_AT, now)
                .set(NEED.VERSION, NEED.VERSION.plus(1))
                .where(NEED.ID.eq(id.value()))
                .execute();
    }

    Optional<Need> find(NeedId id) {
        return dsl().selectFrom(NEED)
                .where(NEED.ID.eq(id.value()), NEED.FORGOTTEN_AT.isNull())
                .fetchOptional(NeedSql::need);
    }

    /// The same, held until the transaction ends.
    Optional<Need> lock(NeedId id) {
        return dsl().selectFrom(NEED)
                .where(NEED.ID.eq(id.value()), NEED.FORGOTTEN_AT.isNull())
                .forUpdate()
                .fetchOptional(NeedSql::need);
    }

    List<NeedRow> page(NeedFilter filter, int offset, int limit) {
        return dsl().select(
                        NEED.ID,
                        NEED.WHAT,
                        NEED.CATEGORY_CODE,
                        NEED.PLACE_CODE,
                        NEED.WANTED_ON,
                        NEED.ORGANIZATION,
                        NEED.STATUS,
                        NEED.TAKEN_BY_NAME,
                        NEED.CREATED_AT)
                .from(NEED)
                .where(condition(filter))
                .orderBy(order(filter), NEED.ID.asc())
                .limit(limit)
                .offset(offset)
                .fetch(row ->
                        new NeedRow(
                                new NeedId(row.value1()),
                                row.value2(),
                                orEmpty(row.value3()),
                                orEmpty(row.value4()),
                                Optional.ofNullable(row.value5()),
                                row.value6(),
                                status(row.value7()),
                                orEmpty(row.value8()),
                                row.value9()));
    }

    int count(NeedFilter filter) {
        return dsl().fetchCount(NEED, condition(filter));
    }

    List<NeedTally> open() {
        return dsl().select(NEED.CATEGORY_CODE, NEED.PLACE_CODE, DSL.count())
                .from(NEED)
                .where(
                        NEED.STATUS.in(NeedStatus.TO_TREAT.code(), NeedStatus.TAKEN.code()),
                        NEED.FORGOTTEN_AT.isNull())
                .groupBy(NEED.CATEGORY_CODE, NEED.PLACE_CODE)
                .fetch(row ->
                        new NeedTally(orEmpty(row.value1()), orEmpty(row.value2()), row.value3()));
    }

    private static Condition condition(NeedFilter filter) {
        Condition condition =
                NEED.STATUS.ne(NeedStatus.UNCONFIRMED.code()).and(NEED.FORGOTTEN_AT.isNull());
        if (!filter.text().isBlank()) {
            Field<String> sought = Routines.fold(DSL.val(filter.text()));
            condition =
                    condition.and(
                            Routines.fold(NEED.WHAT)
                                    .contains(sought)
                                    .or(Routines.fold(NEED.ORGANIZATION).contains(sought)));
        }
        if (!filter.statuses().isEmpty()) {
            condition =
                    condition.and(
                            NEED.STATUS.in(
                                    filter.statuses().stream().map(NeedStatus::code).toList()));
        }
        return condition;
    }

    private static SortField<?> order(NeedFilter filter) {
        Field<?> by =
                switch (filter.sort()) {
                    case WHAT -> Routines.fold(NEED.WHAT);
                    case ORGANIZATION -> Routines.fold(NEED.ORGANIZATION);
                    case WANTED -> NEED.WANTED_ON;
                    case STATUS -> NEED.STATUS;
                    case CREATED -> NEED.CREATED_AT;
                };
        return filter.descending() ? by.desc() : by.asc();
    }

    private static Need need(Record row) {
        return new Need(
                new NeedId(row.get(NEED.ID)),
                new NeedData(
                        row.get(NEED.WHAT),
                        row.get(NEED.DETAIL),
                        orEmpty(row.get(NEED.CATEGORY_CODE)),
                        orEmpty(row.get(NEED.PLACE_CODE)),
                        Optional.ofNullable(row.get(NEED.WANTED_ON)),
                        row.get(NEED.ORGANIZATION),
                        new NeedData.Contact(
                                row.get(NEED.CONTACT_NAME),
                                row.get(NEED.CONTACT_EMAIL),
                                Language.ofCode(row.get(NEED.LOCALE)).orElse(Language.FRENCH))),
                status(row.get(NEED.STATUS)),
                orEmpty(row.get(NEED.TAKEN_BY_NAME)),
                NeedClosing.ofCode(orEmpty(row.get(NEED.CLOSED_AS))),
                row.get(NEED.TOLD),
                row.get(NEED.CREATED_AT),
                Optional.ofNullable(row.get(NEED.ENDED_AT)),
                row.get(NEED.VERSION));
    }

    private static NeedStatus status(String code) {
        return NeedStatus.ofCode(code)
                .orElseThrow(() -> new IllegalStateException("unknown status " + code));
    }

    private static @Nullable UUID member(Actor actor) {
        return actor.member() == null ? null : actor.member().value();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}

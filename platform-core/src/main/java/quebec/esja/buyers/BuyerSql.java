package quebec.esja.buyers;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.BUYER_MEMBER;
import static quebec.esja.db.pole.Tables.CONSENT;
import static quebec.esja.db.pole.Tables.CONTRACT;
import static quebec.esja.db.pole.Tables.MEMBER;
import static quebec.esja.db.reference.Tables.MUNICIPALITY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import quebec.esja.db.province.Routines;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.PoleId;
import quebec.esja.kernel.Slug;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;

final class BuyerSql {

    private static final int MOST_NAMESAKES = 1000;

    private static final Field<Integer> PEOPLE =
            DSL.field(
                    DSL.selectCount().from(BUYER_MEMBER).where(BUYER_MEMBER.BUYER_ID.eq(BUYER.ID)));
    private static final Field<Integer> CONTRACTS =
            DSL.field(DSL.selectCount().from(CONTRACT).where(CONTRACT.BUYER_ID.eq(BUYER.ID)));

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }

    /// Inserts under the first free slug of that name.
    BuyerId insert(BuyerData data, BuyerStatus status, BuyerSource source, Instant now) {
        Slug wanted = Slug.of(data.name());
        for (int number = 1; number <= MOST_NAMESAKES; number++) {
            Slug slug = number == 1 ? wanted : wanted.numbered(number);
            Optional<BuyerId> inserted =
                    dsl().insertInto(BUYER)
                            .set(values(data))
                            .set(BUYER.SLUG, slug.value())
                            .set(BUYER.STATUS, status.code())
                            .set(BUYER.SOURCE, source.code())
                            .set(BUYER.ACCEPTED_AT, status == BuyerStatus.ACCEPTED ? now : null)
                            .set(BUYER.CREATED_AT, now)
                            .set(BUYER.CHANGED_AT, now)
                            .onConflict(BUYER.SLUG)
                            .doNothing()
                            .returningResult(BUYER.ID)
                            .fetchOptional(row -> new BuyerId(row.value1()));
            if (inserted.isPresent()) {
                return inserted.get();
            }
        }
        throw new IllegalStateException("a thousand buyers have one name");
    }

    /// The row that stands for a neighbouring Pôle, by the name it has now.
    BuyerId neighbour(PoleId pole, String name, Instant now) {
        return dsl().insertInto(BUYER)
                .set(BUYER.NEIGHBOUR_ID, pole.value())
                .set(BUYER.NAME, name)
                .set(BUYER.SLUG, "voisin-" + pole)
                .set(BUYER.KIND, BuyerKind.NON_PROFIT.code())
                .set(BUYER.STATUS, BuyerStatus.NEIGHBOUR.code())
                .set(BUYER.SOURCE, BuyerSource.STAFF.code())
                .set(BUYER.CREATED_AT, now)
                .set(BUYER.CHANGED_AT, now)
                .onConflict(BUYER.NEIGHBOUR_ID)
                .doUpdate()
                .set(BUYER.NAME, name)
                .returningResult(BUYER.ID)
                .fetchSingle(row -> new BuyerId(row.value1()));
    }

    boolean update(BuyerId id, BuyerData data, int version, Instant now) {
        return dsl().update(BUYER)
                        .set(values(data))
                        .set(BUYER.CHANGED_AT, now)
                        .set(BUYER.VERSION, BUYER.VERSION.plus(1))
                        .where(BUYER.ID.eq(id.value()), BUYER.VERSION.eq(version))
                        .execute()
                == 1;
    }

    boolean decide(BuyerId id, BuyerStatus status, String reason, int version, Instant now) {
        return dsl().update(BUYER)
                        .set(BUYER.STATUS, status.code())
                        .set(BUYER.STATUS_REASON, reason)
                        .set(BUYER.ACCEPTED_AT, status == BuyerStatus.ACCEPTED ? now : null)
                        .set(BUYER.CHANGED_AT, now)
                        .set(BUYER.VERSION, BUYER.VERSION.plus(1))
                        .where(
                                BUYER.ID.eq(id.value()),
                                BUYER.VERSION.eq(version),
                                BUYER.STATUS.in(
                                        BuyerStatus.SUBMITTED.code(), BuyerStatus.REFUSED.code()))
                        .execute()
                == 1;
    }

    /// From unconfirmed to submitted.
    void submit(BuyerId id, Instant now) {
        dsl().update(BUYER)
                .set(BUYER.STATUS, BuyerStatus.SUBMITTED.code())
                .set(BUYER.CHANGED_AT, now)
                .set(BUYER.VERSION, BUYER.VERSION.plus(1))
                .where(BUYER.ID.eq(id.value()), BUYER.STATUS.eq(BuyerStatus.UNCONFIRMED.code()))
                .execute();
    }

    /// Whether another buyer that is submitted or accepted has that NEQ. Waits for whoever is registering the same.
    boolean neqTaken(String neq, Optional<BuyerId> except) {
        if (neq.isEmpty()) {
            return false;
        }
        dsl().select(
                        DSL.function(
                                "pg_advisory_xact_lock",
                                Object.class,
                                DSL.function(
                                        "hashtext", Integer.class, DSL.val("buyer NEQ " + neq))))
                .fetch();
        return dsl().fetchExists(
                        BUYER,
                        BUYER.NEQ.eq(neq),
                        BUYER.STATUS.in(BuyerStatus.SUBMITTED.code(), BuyerStatus.ACCEPTED.code()),
                        except.map(id -> BUYER.ID.ne(id.value())).orElse(DSL.noCondition()));
    }

    /// Deletes what was registered before that instant and never confirmed, with its consent.
    List<BuyerId> forgetUnconfirmed(Instant before) {
        List<UUID> gone =
                dsl().deleteFrom(BUYER)
                        .where(
                                BUYER.STATUS.eq(BuyerStatus.UNCONFIRMED.code()),
                                BUYER.CREATED_AT.lt(before))
                        .returningResult(BUYER.ID)
                        .fetch(row -> row.value1());
        if (!gone.isEmpty()) {
            dsl().deleteFrom(CONSENT)
                    .where(CONSENT.SUBJECT_KIND.eq("buyer"), CONSENT.SUBJECT_ID.in(gone))
                    .execute();
        }
        return gone.stream().map(BuyerId::new).toList();
    }

    int unconfirmed(EmailAddress email) {
        return dsl().fetchCount(
                        BUYER,
                        BUYER.CONTACT_EMAIL.eq(email.value()),
                        BUYER.STATUS.eq(BuyerStatus.UNCONFIRMED.code()));
    }

    boolean municipalityKnown(String code) {
        return dsl().fetchExists(
                        MUNICIPALITY, MUNICIPALITY.CODE.eq(code), MUNICIPALITY.VALID_TO.isNull());
    }

    void consent(BuyerId id, String purpose, String wording, EmailAddress email, Instant now) {
        dsl().insertInto(CONSENT)
                .set(CONSENT.PURPOSE, purpose)
                .set(CONSENT.WORDING, wording)
                .set(CONSENT.SUBJECT_KIND, "buyer")
                .set(CONSENT.SUBJECT_ID, id.value())
                .set(CONSENT.EMAIL, email.value())
                .set(CONSENT.GIVEN_AT, now)
                .execute();
    }

    Optional<Buyer> find(BuyerId id) {
        return find(BUYER.ID.eq(id.value()));
    }

    Optional<Buyer> find(Slug slug) {
        return find(BUYER.SLUG.eq(slug.value()));
    }

    private Optional<Buyer> find(Condition condition) {
        return dsl().selectFrom(BUYER).where(condition).fetchOptional(BuyerSql::buyer);
    }

    /// The same, held until the transaction ends.
    Optional<Buyer> lock(BuyerId id) {
        return dsl().selectFrom(BUYER)
                .where(BUYER.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(BuyerSql::buyer);
    }

    List<BuyerRow> page(BuyerFilter filter, int offset, int limit) {
        return dsl().select(
                        BUYER.ID,
                        BUYER.NAME,
                        BUYER.KIND,
                        DSL.coalesce(MUNICIPALITY.NAME, ""),
                        BUYER.STATUS,
                        PEOPLE,
                        CONTRACTS,
                        BUYER.CREATED_AT,
                        BUYER.ACCEPTED_AT)
                .from(BUYER)
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.CODE.eq(BUYER.MUNICIPALITY_CODE))
                .where(condition(filter))
                .orderBy(order(filter), BUYER.ID.asc())
                .limit(limit)
                .offset(offset)
                .fetch(row ->
                        new BuyerRow(
                                new BuyerId(row.value1()),
                                row.value2(),
                                kind(row.value3()),
                                row.value4(),
                                BuyerStatus.ofCode(row.value5()),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                Optional.ofNullable(row.value9())));
    }

    int count(BuyerFilter filter) {
        return dsl().fetchCount(BUYER, condition(filter));
    }

    private static Condition condition(BuyerFilter filter) {
        Condition condition =
                BUYER.STATUS.notIn(BuyerStatus.UNCONFIRMED.code(), BuyerStatus.NEIGHBOUR.code());
        if (!filter.text().isBlank()) {
            Field<String> folded = quebec.esja.db.reference.Routines.fold(BUYER.NAME);
            Field<String> sought = quebec.esja.db.reference.Routines.fold(DSL.val(filter.text()));
            condition =
                    condition.and(
                            folded.contains(sought)
                                    .or(BUYER.NEQ.startsWith(filter.text().replaceAll("\\s", ""))));
        }
        if (!filter.statuses().isEmpty()) {
            condition =
                    condition.and(
                            BUYER.STATUS.in(
                                    filter.statuses().stream().map(BuyerStatus::code).toList()));
        }
        if (!filter.kinds().isEmpty()) {
            condition =
                    condition.and(
                            BUYER.KIND.in(filter.kinds().stream().map(BuyerKind::code).toList()));
        }
        return condition;
    }

    private static SortField<?> order(BuyerFilter filter) {
        Field<?> by =
                switch (filter.sort()) {
                    case NAME -> quebec.esja.db.reference.Routines.fold(BUYER.NAME);
                    case KIND -> BUYER.KIND;
                    case MUNICIPALITY -> MUNICIPALITY.NAME;
                    case STATUS -> BUYER.STATUS;
                    case CREATED -> BUYER.CREATED_AT;
                };
        return filter.descending() ? by.desc() : by.asc();
    }

    List<BuyerPerson> people(BuyerId id) {
        return dsl().select(
                        MEMBER.ID,
                        MEMBER.NAME,
                        MEMBER.EMAIL,
                        BUYER_MEMBER.ROLE,
                        MEMBER.FIRST_SIGNED_IN_AT)
                .from(BUYER_MEMBER)
                .join(MEMBER)
                .on(MEMBER.ID.eq(BUYER_MEMBER.MEMBER_ID))
                .where(BUYER_MEMBER.BUYER_ID.eq(id.value()), MEMBER.ENDED_AT.isNull())
                .orderBy(MEMBER.NAME, MEMBER.ID)
                .limit(BuyerPeople.MOST_PEOPLE)
                .fetch(row ->
                        new BuyerPerson(
                                new MemberId(row.value1()),
                                row.value2(),
                                row.value3(),
                                BuyerRole.ofCode(row.value4()).orElseThrow(),
                                Optional.ofNullable(row.value5())));
    }

    void publish(Buyer buyer, LocalDate acceptedOn) {
        Routines.publishBuyer(
                dsl().configuration(),
                buyer.id().value(),
                orNull(buyer.data().neq()),
                buyer.data().kind().orElseThrow().code(),
                buyer.data().municipality().isEmpty() ? null : buyer.data().municipality(),
                acceptedOn);
    }

    private static Map<Field<?>, Object> values(BuyerData data) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        values.put(BUYER.NAME, data.name());
        values.put(BUYER.KIND, data.kind().orElseThrow().code());
        values.put(BUYER.NEQ, orNull(data.neq()));
        values.put(BUYER.MUNICIPALITY_CODE, orNull(data.municipality()));
        values.put(BUYER.WEBSITE, data.website());
        values.put(BUYER.CONTACT_NAME, data.contact().name());
        values.put(BUYER.CONTACT_EMAIL, data.contact().email());
        values.put(BUYER.CONTACT_FUNCTION, data.contact().function());
        values.put(BUYER.LOCALE, data.contact().language().code());
        return values;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static BuyerKind kind(String code) {
        return BuyerKind.ofCode(code).orElse(BuyerKind.OTHER);
    }

    private static Buyer buyer(Record row) {
        return new Buyer(
                new BuyerId(row.get(BUYER.ID)),
                new Slug(row.get(BUYER.SLUG)),
                new BuyerData(
                        row.get(BUYER.NAME),
                        Optional.of(kind(row.get(BUYER.KIND))),
                        Optional.ofNullable(row.get(BUYER.NEQ)).orElse(""),
                        Optional.ofNullable(row.get(BUYER.MUNICIPALITY_CODE)).orElse(""),
                        row.get(BUYER.WEBSITE),
                        new BuyerData.Contact(
                                row.get(BUYER.CONTACT_NAME),
                                row.get(BUYER.CONTACT_EMAIL),
                                row.get(BUYER.CONTACT_FUNCTION),
                                Language.ofCode(row.get(BUYER.LOCALE)).orElse(Language.FRENCH))),
                BuyerStatus.ofCode(row.get(BUYER.STATUS)),
                row.get(BUYER.STATUS_REASON),
                Optional.ofNullable(row.get(BUYER.ACCEPTED_AT)),
                row.get(BUYER.CREATED_AT),
                row.get(BUYER.VERSION));
    }
}

package quebec.esja.replies;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.BUYER_NEED;
import static quebec.esja.db.pole.Tables.NEED_CANDIDATE;
import static quebec.esja.db.pole.Tables.NEED_READER;
import static quebec.esja.db.pole.Tables.NEED_REPLY;
import static quebec.esja.db.pole.Tables.NEED_REPLY_ANSWER;
import static quebec.esja.db.pole.Tables.NEED_REPLY_PARTNER;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;
import quebec.esja.matching.RefusalReason;
import quebec.esja.waves.BusinessCalendar;

final class ReplySql {

    private static final String SENT = "sent";

    private static final Field<String[]> ANSWERS =
            DSL.field(
                    DSL.select(
                                    DSL.arrayAgg(NEED_REPLY_ANSWER.ANSWER)
                                            .orderBy(NEED_REPLY_ANSWER.POSITION))
                            .from(NEED_REPLY_ANSWER)
                            .where(
                                    NEED_REPLY_ANSWER.NEED_ID.eq(NEED_REPLY.NEED_ID),
                                    NEED_REPLY_ANSWER.SUPPLIER_ID.eq(NEED_REPLY.SUPPLIER_ID)));

    private static final Field<String[]> PARTNERS = partners();

    private static Field<String[]> partners() {
        var partner = SUPPLIER.as("partner");
        return DSL.field(
                DSL.select(DSL.arrayAgg(partner.NAME).orderBy(partner.NAME))
                        .from(NEED_REPLY_PARTNER)
                        .join(partner)
                        .on(partner.ID.eq(NEED_REPLY_PARTNER.PARTNER_ID))
                        .where(
                                NEED_REPLY_PARTNER.NEED_ID.eq(NEED_REPLY.NEED_ID),
                                NEED_REPLY_PARTNER.SUPPLIER_ID.eq(NEED_REPLY.SUPPLIER_ID)));
    }

    /// To whom a link was sent.
    record Reader(BuyerNeedId need, SupplierId supplier, Optional<MemberId> member, String name) {

        Actor actor() {
            return new Actor(member.orElse(null), name);
        }
    }

    Optional<Reader> reader(UUID id) {
        return dsl().select(
                        NEED_READER.NEED_ID,
                        NEED_READER.SUPPLIER_ID,
                        NEED_READER.MEMBER_ID,
                        NEED_READER.NAME)
                .from(NEED_READER)
                .where(NEED_READER.ID.eq(id))
                .fetchOptional(row ->
                        new Reader(
                                new BuyerNeedId(row.value1()),
                                new SupplierId(row.value2()),
                                Optional.ofNullable(row.value3()).map(MemberId::new),
                                row.value4()));
    }

    /// An enterprise that a need was sent to.
    record Invited(
            BuyerNeedId need, SupplierId supplier, String name, boolean listed, Instant sentAt) {}

    Optional<Invited> invited(BuyerNeedId need, SupplierId supplier) {
        return dsl().select(
                        NEED_CANDIDATE.NEED_ID,
                        SUPPLIER.ID,
                        SUPPLIER.NAME,
                        SUPPLIER.STATUS,
                        NEED_CANDIDATE.SENT_AT)
                .from(NEED_CANDIDATE)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(NEED_CANDIDATE.SUPPLIER_ID))
                .where(
                        NEED_CANDIDATE.NEED_ID.eq(need.value()),
                        NEED_CANDIDATE.SUPPLIER_ID.eq(supplier.value()),
                        NEED_CANDIDATE.STATE.eq(SENT))
                .fetchOptional(row ->
                        new Invited(
                                new BuyerNeedId(row.value1()),
                                new SupplierId(row.value2()),
                                row.value3(),
                                row.value4().equals("listed"),
                                row.value5()));
    }

    /// The needs sent to those enterprises, the latest first.
    List<ReceivedRow> received(Collection<SupplierId> suppliers, Instant now, int most) {
        return dsl().select(
                        BUYER_NEED.ID,
                        SUPPLIER.ID,
                        SUPPLIER.NAME,
                        BUYER_NEED.WHAT,
                        BUYER.NAME,
                        BUYER_NEED.ANSWER_BY,
                        BUYER_NEED.STATUS,
                        NEED_REPLY.KIND,
                        NEED_CANDIDATE.SENT_AT)
                .from(NEED_CANDIDATE)
                .join(BUYER_NEED)
                .on(BUYER_NEED.ID.eq(NEED_CANDIDATE.NEED_ID))
                .join(BUYER)
                .on(BUYER.ID.eq(BUYER_NEED.BUYER_ID))
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(NEED_CANDIDATE.SUPPLIER_ID))
                .leftJoin(NEED_REPLY)
                .on(
                        NEED_REPLY.NEED_ID.eq(NEED_CANDIDATE.NEED_ID),
                        NEED_REPLY.SUPPLIER_ID.eq(NEED_CANDIDATE.SUPPLIER_ID))
                .where(
                        NEED_CANDIDATE.SUPPLIER_ID.in(
                                suppliers.stream().map(SupplierId::value).toList()),
                        NEED_CANDIDATE.STATE.eq(SENT))
                .orderBy(NEED_CANDIDATE.SENT_AT.desc(), BUYER_NEED.ID, SUPPLIER.ID)
                .limit(most)
                .fetch(row ->
                        new ReceivedRow(
                                new BuyerNeedId(row.value1()),
                                new SupplierId(row.value2()),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                BusinessCalendar.day(row.value6().minusSeconds(1)),
                                row.value7().equals("open") && now.isBefore(row.value6()),
                                Optional.ofNullable(row.value8()).map(ReplyKind::ofCode),
                                row.value9()));
    }

    void insert(
            BuyerNeedId need,
            SupplierId supplier,
            ReplyRules.Reading.Sound reply,
            String by,
            Instant now) {
        dsl().insertInto(NEED_REPLY)
                .set(NEED_REPLY.NEED_ID, need.value())
                .set(NEED_REPLY.SUPPLIER_ID, supplier.value())
                .set(NEED_REPLY.KIND, reply.kind().code())
                .set(NEED_REPLY.MESSAGE, reply.message())
                .set(NEED_REPLY.PRICE, reply.price().orElse(null))
                .set(
                        NEED_REPLY.REASONS,
                        reply.reasons().stream()
                                .map(RefusalReason::code)
                                .sorted()
                                .toArray(String[]::new))
                .set(NEED_REPLY.REPLIED_AT, now)
                .set(NEED_REPLY.REPLIED_BY, by)
                .execute();
        List<Query> rest = new ArrayList<>();
        for (int position = 0; position < reply.answers().size(); position++) {
            rest.add(
                    dsl().insertInto(NEED_REPLY_ANSWER)
                            .set(NEED_REPLY_ANSWER.NEED_ID, need.value())
                            .set(NEED_REPLY_ANSWER.SUPPLIER_ID, supplier.value())
                            .set(NEED_REPLY_ANSWER.POSITION, position)
                            .set(NEED_REPLY_ANSWER.ANSWER, reply.answers().get(position)));
        }
        for (SupplierId partner : reply.partners()) {
            rest.add(
                    dsl().insertInto(NEED_REPLY_PARTNER)
                            .set(NEED_REPLY_PARTNER.NEED_ID, need.value())
                            .set(NEED_REPLY_PARTNER.SUPPLIER_ID, supplier.value())
                            .set(NEED_REPLY_PARTNER.PARTNER_ID, partner.value()));
        }
        dsl().batch(rest).execute();
    }

    /// Keeps that the enterprise wants its profile mended.
    ///
    /// @return false when it said so before
    boolean askCorrection(BuyerNeedId need, SupplierId supplier, Instant now) {
        return dsl().update(NEED_REPLY)
                        .set(NEED_REPLY.CORRECTION_ASKED_AT, now)
                        .where(
                                NEED_REPLY.NEED_ID.eq(need.value()),
                                NEED_REPLY.SUPPLIER_ID.eq(supplier.value()),
                                NEED_REPLY.CORRECTION_ASKED_AT.isNull())
                        .execute()
                > 0;
    }

    /// Whether all of them are enterprises of the directory.
    boolean allListed(Set<SupplierId> suppliers) {
        return dsl().fetchCount(
                                SUPPLIER,
                                SUPPLIER.ID.in(suppliers.stream().map(SupplierId::value).toList()),
                                SUPPLIER.STATUS.eq("listed"))
                == suppliers.size();
    }

    int interested(BuyerNeedId need) {
        return dsl().fetchCount(
                        NEED_REPLY,
                        NEED_REPLY.NEED_ID.eq(need.value()),
                        NEED_REPLY.KIND.ne(ReplyKind.DECLINED.code()));
    }

    Optional<Reply> find(BuyerNeedId need, SupplierId supplier) {
        return replies(
                        NEED_REPLY
                                .NEED_ID
                                .eq(need.value())
                                .and(NEED_REPLY.SUPPLIER_ID.eq(supplier.value())))
                .stream()
                .findFirst();
    }

    /// The answers to a need, in the order in which they came.
    List<Reply> of(BuyerNeedId need) {
        return replies(NEED_REPLY.NEED_ID.eq(need.value()));
    }

    private static List<Reply> replies(Condition which) {
        return dsl().select(
                        NEED_REPLY.SUPPLIER_ID,
                        SUPPLIER.NAME,
                        SUPPLIER.SLUG,
                        NEED_REPLY.KIND,
                        NEED_REPLY.PRICE,
                        NEED_REPLY.MESSAGE,
                        NEED_REPLY.REASONS,
                        NEED_REPLY.REPLIED_BY,
                        NEED_REPLY.REPLIED_AT,
                        ANSWERS,
                        PARTNERS)
                .from(NEED_REPLY)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(NEED_REPLY.SUPPLIER_ID))
                .where(which)
                .orderBy(NEED_REPLY.REPLIED_AT, NEED_REPLY.SUPPLIER_ID)
                .fetch(ReplySql::reply);
    }

    private static Reply reply(Record row) {
        return new Reply(
                new SupplierId(row.get(NEED_REPLY.SUPPLIER_ID)),
                row.get(SUPPLIER.NAME),
                new Slug(row.get(SUPPLIER.SLUG)),
                ReplyKind.ofCode(row.get(NEED_REPLY.KIND)),
                list(row.get(ANSWERS)),
                Optional.ofNullable(row.get(NEED_REPLY.PRICE)),
                row.get(NEED_REPLY.MESSAGE),
                list(row.get(PARTNERS)),
                Arrays.stream(row.get(NEED_REPLY.REASONS))
                        .flatMap(code -> RefusalReason.ofCode(code).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                row.get(NEED_REPLY.REPLIED_BY),
                row.get(NEED_REPLY.REPLIED_AT));
    }

    private static List<String> list(String @Nullable [] values) {
        return values == null ? List.of() : List.of(values);
    }
}

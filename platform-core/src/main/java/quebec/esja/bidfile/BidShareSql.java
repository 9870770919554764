package quebec.esja.bidfile;

import static quebec.esja.db.pole.Tables.BID_DOCUMENT;
import static quebec.esja.db.pole.Tables.BID_OPENING;
import static quebec.esja.db.pole.Tables.BID_SHARE;
import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.BUYER_MEMBER;
import static quebec.esja.db.pole.Tables.BUYER_NEED;
import static quebec.esja.db.pole.Tables.MEMBER;
import static quebec.esja.db.pole.Tables.NEED_REPLY;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.pole.Tables.SUPPLIER_MEMBER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.BidDocumentId;
import quebec.esja.kernel.BidShareId;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.SupplierRole;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;

final class BidShareSql {

    private static final int MOST_OPENINGS = 500;

    /// Someone to write to.
    record Reader(EmailAddress email, Language language) {}

    /// What is shown on that day; the buyer is accepted still.
    static Condition live(LocalDate today) {
        return BID_SHARE
                .REVOKED_AT
                .isNull()
                .and(BID_SHARE.UNTIL.ge(today))
                .and(needed())
                .andExists(
                        DSL.selectOne()
                                .from(BUYER)
                                .where(
                                        BUYER.ID.eq(BID_SHARE.BUYER_ID),
                                        BUYER.STATUS.eq("accepted")));
    }

    /// It is shown for no need, or for one that runs still or chose the enterprise.
    private static Condition needed() {
        return BID_SHARE
                .NEED_ID
                .isNull()
                .orExists(
                        DSL.selectOne()
                                .from(BUYER_NEED)
                                .where(
                                        BUYER_NEED.ID.eq(BID_SHARE.NEED_ID),
                                        BUYER_NEED
                                                .STATUS
                                                .ne("closed")
                                                .or(
                                                        BUYER_NEED.CHOSEN_ID.eq(
                                                                BID_SHARE.SUPPLIER_ID))));
    }

    /// A need that the enterprise answered with interest.
    ///
    /// @param over the first day on which nobody may answer any more
    record Answered(BuyerId buyer, String what, LocalDate over) {}

    Optional<Answered> answered(BuyerNeedId need, SupplierId supplier) {
        return dsl().select(BUYER_NEED.BUYER_ID, BUYER_NEED.WHAT, BUYER_NEED.ANSWER_BY)
                .from(NEED_REPLY)
                .join(BUYER_NEED)
                .on(BUYER_NEED.ID.eq(NEED_REPLY.NEED_ID))
                .where(
                        NEED_REPLY.NEED_ID.eq(need.value()),
                        NEED_REPLY.SUPPLIER_ID.eq(supplier.value()),
                        NEED_REPLY.KIND.ne("declined"),
                        BUYER_NEED.STATUS.ne("closed"))
                .fetchOptional(row ->
                        new Answered(
                                new BuyerId(row.value1()),
                                row.value2(),
                                BidRules.day(row.value3())));
    }

    /// Until when each enterprise that answered that need shows its file for it.
    Map<SupplierId, BidFiles.Shown> shownFor(BuyerNeedId need, LocalDate today) {
        return dsl().select(BID_SHARE.SUPPLIER_ID, BID_SHARE.ID, BID_SHARE.UNTIL)
                .from(BID_SHARE)
                .where(BID_SHARE.NEED_ID.eq(need.value()), live(today))
                .fetchMap(
                        row -> new SupplierId(row.value1()),
                        row -> new BidFiles.Shown(new BidShareId(row.value2()), row.value3()));
    }

    /// Whoever reads what is shown no more frees the place of another showing for the same need.
    void endFor(BuyerNeedId need, SupplierId supplier, Instant now) {
        dsl().update(BID_SHARE)
                .set(BID_SHARE.REVOKED_AT, now)
                .where(
                        BID_SHARE.NEED_ID.eq(need.value()),
                        BID_SHARE.SUPPLIER_ID.eq(supplier.value()),
                        BID_SHARE.REVOKED_AT.isNull())
                .execute();
    }

    /// Whether a member acts for the buyer of a share.
    static Condition readBy(UUID member) {
        return DSL.exists(
                DSL.selectOne()
                        .from(BUYER_MEMBER)
                        .join(MEMBER)
                        .on(MEMBER.ID.eq(BUYER_MEMBER.MEMBER_ID))
                        .where(
                                BUYER_MEMBER.BUYER_ID.eq(BID_SHARE.BUYER_ID),
                                MEMBER.ID.eq(member),
                                MEMBER.ENDED_AT.isNull()));
    }

    /// Whether the actor manages that enterprise, whose bid file nobody else changes until the end of the transaction.
    boolean lockManaged(SupplierId supplier, Actor actor) {
        MemberId member = actor.member();
        return member != null
                && dsl().select(SUPPLIER.ID)
                        .from(SUPPLIER)
                        .where(
                                SUPPLIER.ID.eq(supplier.value()),
                                DSL.exists(
                                        DSL.selectOne()
                                                .from(SUPPLIER_MEMBER)
                                                .join(MEMBER)
                                                .on(MEMBER.ID.eq(SUPPLIER_MEMBER.MEMBER_ID))
                                                .where(
                                                        SUPPLIER_MEMBER.SUPPLIER_ID.eq(SUPPLIER.ID),
                                                        SUPPLIER_MEMBER.ROLE.eq(
                                                                SupplierRole.MANAGER.code()),
                                                        MEMBER.ID.eq(member.value()),
                                                        MEMBER.ENDED_AT.isNull())))
                        .forUpdate()
                        .fetchOptional()
                        .isPresent();
    }

    boolean accepted(BuyerId buyer) {
        return dsl().fetchExists(BUYER, BUYER.ID.eq(buyer.value()), BUYER.STATUS.eq("accepted"));
    }

    List<Reader> managersOf(SupplierId supplier) {
        return dsl().select(MEMBER.EMAIL, MEMBER.LOCALE)
                .from(SUPPLIER_MEMBER)
                .join(MEMBER)
                .on(MEMBER.ID.eq(SUPPLIER_MEMBER.MEMBER_ID))
                .where(
                        SUPPLIER_MEMBER.SUPPLIER_ID.eq(supplier.value()),
                        SUPPLIER_MEMBER.ROLE.eq(SupplierRole.MANAGER.code()),
                        MEMBER.ENDED_AT.isNull())
                .orderBy(MEMBER.ID)
                .fetch(row -> reader(row.value1(), row.value2()));
    }

    List<Reader> peopleOf(BuyerId buyer) {
        return dsl().select(MEMBER.EMAIL, MEMBER.LOCALE)
                .from(BUYER_MEMBER)
                .join(MEMBER)
                .on(MEMBER.ID.eq(BUYER_MEMBER.MEMBER_ID))
                .where(BUYER_MEMBER.BUYER_ID.eq(buyer.value()), MEMBER.ENDED_AT.isNull())
                .orderBy(MEMBER.ID)
                .fetch(row -> reader(row.value1(), row.value2()));
    }

    private static Reader reader(String email, String locale) {
        return new Reader(new EmailAddress(email), Language.ofCode(locale).orElse(Language.FRENCH));
    }

    BidShareId insert(
            SupplierId supplier,
            BuyerId buyer,
            String purpose,
            LocalDate until,
            @Nullable BuyerNeedId need,
            Instant now,
            Actor actor) {
        return dsl().insertInto(BID_SHARE)
                .set(BID_SHARE.NEED_ID, need == null ? null : need.value())
                .set(BID_SHARE.SUPPLIER_ID, supplier.value())
                .set(BID_SHARE.BUYER_ID, buyer.value())
                .set(BID_SHARE.PURPOSE, purpose)
                .set(BID_SHARE.UNTIL, until)
                .set(BID_SHARE.SHARED_AT, now)
                .set(BID_SHARE.SHARED_BY, actor.name())
                .returningResult(BID_SHARE.ID)
                .fetchSingle(row -> new BidShareId(row.value1()));
    }

    /// @return false when there is none to take back
    boolean revoke(SupplierId supplier, BidShareId id, Instant now) {
        return dsl().update(BID_SHARE)
                        .set(BID_SHARE.REVOKED_AT, now)
                        .where(
                                BID_SHARE.ID.eq(id.value()),
                                BID_SHARE.SUPPLIER_ID.eq(supplier.value()),
                                BID_SHARE.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    List<BidShare> of(SupplierId supplier) {
        Map<UUID, List<BidShare.Opening>> openings = new HashMap<>();
        dsl().select(
                        BID_OPENING.SHARE_ID,
                        BID_OPENING.DOCUMENT_KIND,
                        BID_OPENING.DOCUMENT_TITLE,
                        BID_OPENING.WHO,
                        BID_OPENING.OPENED_AT)
                .from(BID_OPENING)
                .join(BID_SHARE)
                .on(BID_SHARE.ID.eq(BID_OPENING.SHARE_ID))
                .where(BID_SHARE.SUPPLIER_ID.eq(supplier.value()))
                .orderBy(BID_OPENING.OPENED_AT.desc(), BID_OPENING.ID.desc())
                .limit(MOST_OPENINGS)
                .forEach(row ->
                        openings.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                                .add(
                                        new BidShare.Opening(
                                                Optional.ofNullable(row.value2())
                                                        .map(BidKind::ofCode),
                                                row.value3(),
                                                row.value4(),
                                                row.value5())));
        return dsl().select(
                        BID_SHARE.ID,
                        BUYER.NAME,
                        BID_SHARE.PURPOSE,
                        BID_SHARE.UNTIL,
                        BID_SHARE.SHARED_AT,
                        BID_SHARE.REVOKED_AT,
                        DSL.field(needed()))
                .from(BID_SHARE)
                .join(BUYER)
                .on(BUYER.ID.eq(BID_SHARE.BUYER_ID))
                .where(BID_SHARE.SUPPLIER_ID.eq(supplier.value()))
                .orderBy(BID_SHARE.SHARED_AT.desc(), BID_SHARE.ID.desc())
                .limit(BidRules.MOST_SHARES)
                .fetch(row ->
                        new BidShare(
                                new BidShareId(row.value1()),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                Optional.ofNullable(row.value6()),
                                row.value7(),
                                openings.getOrDefault(row.value1(), List.of())));
    }

    /// A share that is live, without its documents.
    Optional<ReceivedFile> live(BidShareId id, LocalDate today) {
        return received(BID_SHARE.ID.eq(id.value()).and(live(today))).stream().findFirst();
    }

    /// The live shares to the buyers that a member acts for, without their documents.
    List<ReceivedFile> received(MemberId reader, LocalDate today) {
        return received(live(today).and(readBy(reader.value())));
    }

    private static List<ReceivedFile> received(Condition which) {
        return dsl().select(
                        BID_SHARE.ID,
                        SUPPLIER.ID,
                        SUPPLIER.NAME,
                        BUYER.NAME,
                        BID_SHARE.PURPOSE,
                        BID_SHARE.UNTIL)
                .from(BID_SHARE)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(BID_SHARE.SUPPLIER_ID))
                .join(BUYER)
                .on(BUYER.ID.eq(BID_SHARE.BUYER_ID))
                .where(which)
                .orderBy(BID_SHARE.SHARED_AT.desc(), BID_SHARE.ID.desc())
                .limit(BidRules.MOST_SHARES)
                .fetch(row ->
                        new ReceivedFile(
                                new BidShareId(row.value1()),
                                new SupplierId(row.value2()),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                List.of()));
    }

    /// Notes that someone opened a document.
    void opened(BidShareId share, BidDocumentId document, Actor reader, Instant now) {
        dsl().insertInto(
                        BID_OPENING,
                        BID_OPENING.SHARE_ID,
                        BID_OPENING.DOCUMENT_ID,
                        BID_OPENING.DOCUMENT_KIND,
                        BID_OPENING.DOCUMENT_TITLE,
                        BID_OPENING.MEMBER_ID,
                        BID_OPENING.WHO,
                        BID_OPENING.OPENED_AT)
                .select(
                        DSL.select(
                                        DSL.val(share.value()),
                                        BID_DOCUMENT.ID,
                                        BID_DOCUMENT.KIND,
                                        BID_DOCUMENT.TITLE,
                                        DSL.val(
                                                reader.member() == null
                                                        ? null
                                                        : reader.member().value(),
                                                UUID.class),
                                        DSL.val(reader.name()),
                                        DSL.val(now))
                                .from(BID_DOCUMENT)
                                .where(BID_DOCUMENT.ID.eq(document.value())))
                .execute();
    }

    /// Notes that the list was read by the link of a mail.
    void listRead(BidShareId share, Instant now) {
        dsl().insertInto(BID_OPENING)
                .set(BID_OPENING.SHARE_ID, share.value())
                .set(BID_OPENING.WHO, "")
                .set(BID_OPENING.OPENED_AT, now)
                .execute();
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}

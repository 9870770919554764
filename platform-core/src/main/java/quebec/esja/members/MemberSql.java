package quebec.esja.members;

import static quebec.esja.db.pole.Tables.BUYER_MEMBER;
import static quebec.esja.db.pole.Tables.MEMBER;
import static quebec.esja.db.pole.Tables.SUPPLIER_MEMBER;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;

final class MemberSql {

    private static final int MOST_ATTEMPTS = 20;
    private static final Duration RETRY = Duration.ofMinutes(5);

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }

    Optional<MemberId> findByEmail(EmailAddress email) {
        return dsl().select(MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.EMAIL.eq(email.value()), MEMBER.ENDED_AT.isNull())
                .fetchOptional(row -> new MemberId(row.value1()));
    }

    MemberId insert(MemberData data, Instant now) {
        return dsl().insertInto(MEMBER)
                .set(MEMBER.EMAIL, data.email().value())
                .set(MEMBER.NAME, data.name().strip())
                .set(MEMBER.ROLE, data.role().map(PoleRole::code).orElse(null))
                .set(MEMBER.LOCALE, data.language() == Language.ENGLISH ? "en" : "fr")
                .set(MEMBER.INVITED_AT, now)
                .set(MEMBER.INVITATION_DUE_AT, now)
                .returningResult(MEMBER.ID)
                .fetchSingle(row -> new MemberId(row.value1()));
    }

    void setRole(MemberId member, PoleRole role) {
        dsl().update(MEMBER)
                .set(MEMBER.ROLE, role.code())
                .set(MEMBER.VERSION, MEMBER.VERSION.plus(1))
                .where(MEMBER.ID.eq(member.value()))
                .execute();
    }

    void attach(MemberId member, SupplierId supplier) {
        dsl().insertInto(SUPPLIER_MEMBER)
                .set(SUPPLIER_MEMBER.MEMBER_ID, member.value())
                .set(SUPPLIER_MEMBER.SUPPLIER_ID, supplier.value())
                .onConflictDoNothing()
                .execute();
    }

    void attach(MemberId member, BuyerId buyer, String role) {
        dsl().insertInto(BUYER_MEMBER)
                .set(BUYER_MEMBER.MEMBER_ID, member.value())
                .set(BUYER_MEMBER.BUYER_ID, buyer.value())
                .set(BUYER_MEMBER.ROLE, role)
                .onConflict(BUYER_MEMBER.BUYER_ID, BUYER_MEMBER.MEMBER_ID)
                .doUpdate()
                .set(BUYER_MEMBER.ROLE, role)
                .execute();
    }

    void detach(MemberId member, SupplierId supplier) {
        dsl().deleteFrom(SUPPLIER_MEMBER)
                .where(
                        SUPPLIER_MEMBER.MEMBER_ID.eq(member.value()),
                        SUPPLIER_MEMBER.SUPPLIER_ID.eq(supplier.value()))
                .execute();
    }

    void detach(MemberId member, BuyerId buyer) {
        dsl().deleteFrom(BUYER_MEMBER)
                .where(
                        BUYER_MEMBER.MEMBER_ID.eq(member.value()),
                        BUYER_MEMBER.BUYER_ID.eq(buyer.value()))
                .execute();
    }

    /// Whether the person is in the team, or acts for someone.
    boolean hasPart(MemberId member) {
        return dsl().fetchExists(
                        MEMBER,
                        MEMBER.ID
                                .eq(member.value())
                                .and(
                                        MEMBER.ROLE
                                                .isNotNull()
                                                .or(
                                                        MEMBER.ID.in(
                                                                DSL.select(BUYER_MEMBER.MEMBER_ID)
                                                                        .from(BUYER_MEMBER)))
                                                .or(
                                                        MEMBER.ID.in(
                                                                DSL.select(
                                                                                SUPPLIER_MEMBER
                                                                                        .MEMBER_ID)
                                                                        .from(SUPPLIER_MEMBER)))));
    }

    boolean bindSubject(EmailAddress email, String subject, Instant now) {
        return dsl().update(MEMBER)
                        .set(MEMBER.SUBJECT, subject)
                        .set(MEMBER.FIRST_SIGNED_IN_AT, now)
                        .set(MEMBER.INVITATION_DUE_AT, DSL.castNull(MEMBER.INVITATION_DUE_AT))
                        .where(
                                MEMBER.EMAIL.eq(email.value()),
                                MEMBER.SUBJECT.isNull(),
                                MEMBER.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    Optional<Membership> membership(String subject) {
        return dsl().select(MEMBER.ID, MEMBER.NAME, MEMBER.ROLE)
                .from(MEMBER)
                .where(MEMBER.SUBJECT.eq(subject), MEMBER.ENDED_AT.isNull())
                .fetchOptional(row ->
                        new Membership(
                                new MemberId(row.value1()),
                                row.value2(),
                                Optional.ofNullable(row.value3()).flatMap(PoleRole::ofCode),
                                suppliers(new MemberId(row.value1())),
                                buyers(new MemberId(row.value1()))));
    }

    private Map<SupplierId, SupplierRole> suppliers(MemberId member) {
        return dsl().select(SUPPLIER_MEMBER.SUPPLIER_ID, SUPPLIER_MEMBER.ROLE)
                .from(SUPPLIER_MEMBER)
                .where(SUPPLIER_MEMBER.MEMBER_ID.eq(member.value()))
                .fetchMap(
                        row -> new SupplierId(row.value1()),
                        row -> SupplierRole.ofCode(row.value2()));
    }

    private Map<BuyerId, String> buyers(MemberId member) {
        Map<BuyerId, String> buyers = new HashMap<>();
        dsl().select(BUYER_MEMBER.BUYER_ID, BUYER_MEMBER.ROLE)
                .from(BUYER_MEMBER)
                .where(BUYER_MEMBER.MEMBER_ID.eq(member.value()))
                .forEach(row -> buyers.put(new BuyerId(row.value1()), row.value2()));
        return buyers;
    }

    int teamSize() {
        return dsl().fetchCount(MEMBER, MEMBER.ROLE.isNotNull().and(MEMBER.ENDED_AT.isNull()));
    }

    List<MemberRow> team() {
        return dsl().select(
                        MEMBER.ID,
                        MEMBER.NAME,
                        MEMBER.EMAIL,
                        MEMBER.ROLE,
                        MEMBER.INVITED_AT,
                        MEMBER.INVITATION_SENT_AT,
                        MEMBER.INVITATION_DUE_AT.isNotNull(),
                        MEMBER.FIRST_SIGNED_IN_AT)
                .from(MEMBER)
                .where(MEMBER.ROLE.isNotNull(), MEMBER.ENDED_AT.isNull())
                .orderBy(MEMBER.NAME, MEMBER.ID)
                .limit(500)
                .fetch(row ->
                        new MemberRow(
                                new MemberId(row.value1()),
                                row.value2(),
                                row.value3(),
                                Optional.ofNullable(row.value4()).flatMap(PoleRole::ofCode),
                                row.value5(),
                                Optional.ofNullable(row.value6()),
                                row.value7(),
                                Optional.ofNullable(row.value8())));
    }

    /// Keeps two people from taking away the last two admins at once.
    int lockAdmins() {
        return dsl().select(MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.ROLE.eq(PoleRole.ADMIN.code()), MEMBER.ENDED_AT.isNull())
                .forUpdate()
                .fetch()
                .size();
    }

    Optional<PoleRole> role(MemberId member) {
        return dsl().select(MEMBER.ROLE)
                .from(MEMBER)
                .where(MEMBER.ID.eq(member.value()))
                .fetchOptional(MEMBER.ROLE)
                .flatMap(PoleRole::ofCode);
    }

    Optional<EmailAddress> email(MemberId member) {
        return dsl().select(MEMBER.EMAIL)
                .from(MEMBER)
                .where(MEMBER.ID.eq(member.value()))
                .fetchOptional(row -> new EmailAddress(row.value1()));
    }

    /// Makes the invitation due again, unless the person has come already.
    boolean inviteAgain(MemberId member, Instant now) {
        return dsl().update(MEMBER)
                        .set(MEMBER.INVITATION_DUE_AT, now)
                        .set(MEMBER.INVITATION_ATTEMPTS, 0)
                        .where(
                                MEMBER.ID.eq(member.value()),
                                MEMBER.FIRST_SIGNED_IN_AT.isNull(),
                                MEMBER.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    boolean end(MemberId member, Instant now) {
        lockAdmins();
        return dsl().update(MEMBER)
                        .set(MEMBER.ENDED_AT, now)
                        .set(MEMBER.VERSION, MEMBER.VERSION.plus(1))
                        .where(
                                MEMBER.ID.eq(member.value()),
                                MEMBER.ENDED_AT.isNull(),
                                MEMBER.ROLE
                                        .isDistinctFrom(PoleRole.ADMIN.code())
                                        .or(
                                                DSL.field(
                                                                DSL.selectCount()
                                                                        .from(MEMBER.as("other"))
                                                                        .where(
                                                                                MEMBER.as("other")
                                                                                        .ROLE
                                                                                        .eq(
                                                                                                PoleRole
                                                                                                        .ADMIN
                                                                                                        .code()),
                                                                                MEMBER.as("other")
                                                                                        .ENDED_AT
                                                                                        .isNull()))
                                                        .gt(1)))
                        .execute()
                == 1;
    }

    List<Members.DueInvitation> takeDueInvitations(Instant now, int most) {
        var due =
                dsl().select(MEMBER.ID)
                        .from(MEMBER)
                        .where(
                                MEMBER.INVITATION_DUE_AT.le(now),
                                MEMBER.ENDED_AT.isNull(),
                                MEMBER.INVITATION_ATTEMPTS.lt(MOST_ATTEMPTS))
                        .orderBy(MEMBER.INVITATION_DUE_AT)
                        .limit(most)
                        .forUpdate()
                        .skipLocked();
        return dsl().update(MEMBER)
                .set(MEMBER.INVITATION_DUE_AT, now.plus(RETRY))
                .set(MEMBER.INVITATION_ATTEMPTS, MEMBER.INVITATION_ATTEMPTS.plus(1))
                .where(MEMBER.ID.in(due))
                .returningResult(MEMBER.ID, MEMBER.EMAIL, MEMBER.NAME, MEMBER.LOCALE)
                .fetch(row ->
                        new Members.DueInvitation(
                                new MemberId(row.value1()),
                                new EmailAddress(row.value2()),
                                row.value3(),
                                row.value4()));
    }

    void invitationSent(MemberId member, Instant now) {
        dsl().update(MEMBER)
                .set(MEMBER.INVITATION_SENT_AT, now)
                .set(MEMBER.INVITATION_DUE_AT, DSL.castNull(MEMBER.INVITATION_DUE_AT))
                .where(MEMBER.ID.eq(member.value()))
                .execute();
    }
}

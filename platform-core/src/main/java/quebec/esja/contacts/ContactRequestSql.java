package quebec.esja.contacts;

import static quebec.esja.db.pole.Tables.CONSENT;
import static quebec.esja.db.pole.Tables.CONTACT_CONSULTATION;
import static quebec.esja.db.pole.Tables.CONTACT_REQUEST;
import static quebec.esja.db.pole.Tables.MEMBER;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.pole.Tables.SUPPLIER_MEMBER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import quebec.esja.contacts.ContactRequest.Status;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.ContactRequestId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.SupplierRole;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;

final class ContactRequestSql {

    private static final String SUBJECT = "contact-request";

    /// Someone who manages an enterprise.
    record PersonInCharge(MemberId member, EmailAddress email, Language language) {}

    /// A manager who was asked, while that person still manages the enterprise.
    record Consulted(ContactRequestId request, MemberId member, String name) {}

    List<PersonInCharge> managers(SupplierId supplier) {
        return dsl().select(MEMBER.ID, MEMBER.EMAIL, MEMBER.LOCALE)
                .from(SUPPLIER_MEMBER)
                .join(MEMBER)
                .on(MEMBER.ID.eq(SUPPLIER_MEMBER.MEMBER_ID))
                .where(
                        SUPPLIER_MEMBER.SUPPLIER_ID.eq(supplier.value()),
                        SUPPLIER_MEMBER.ROLE.eq(SupplierRole.MANAGER.code()),
                        MEMBER.ENDED_AT.isNull())
                .orderBy(MEMBER.NAME, MEMBER.ID)
                .limit(50)
                .fetch(row ->
                        new PersonInCharge(
                                new MemberId(row.value1()),
                                new EmailAddress(row.value2()),
                                Language.ofCode(row.value3()).orElse(Language.FRENCH)));
    }

    /// @param signed null for a visitor, whose address is to be confirmed
    /// @return nothing when such a request waits already
    Optional<ContactRequestId> insert(
            SupplierId supplier,
            ContactAsking asking,
            Viewer.@Nullable Signed signed,
            Instant now) {
        return dsl().insertInto(CONTACT_REQUEST)
                .set(CONTACT_REQUEST.SUPPLIER_ID, supplier.value())
                .set(CONTACT_REQUEST.BUYER_ID, signed == null ? null : signed.of().value())
                .set(CONTACT_REQUEST.MEMBER_ID, signed == null ? null : signed.who().value())
                .set(CONTACT_REQUEST.NAME, asking.name())
                .set(CONTACT_REQUEST.ORGANIZATION, asking.organization())
                .set(CONTACT_REQUEST.EMAIL, asking.email())
                .set(CONTACT_REQUEST.LOCALE, asking.language().code())
                .set(CONTACT_REQUEST.PURPOSE, asking.purpose())
                .set(
                        CONTACT_REQUEST.STATUS,
                        (signed == null ? Status.UNCONFIRMED : Status.WAITING).code())
                .set(CONTACT_REQUEST.CREATED_AT, now)
                .onConflictDoNothing()
                .returningResult(CONTACT_REQUEST.ID)
                .fetchOptional(row -> new ContactRequestId(row.value1()));
    }

    void consent(ContactRequestId id, String wording, String email, Instant now) {
        dsl().insertInto(CONSENT)
                .set(CONSENT.PURPOSE, SUBJECT)
                .set(CONSENT.WORDING, wording)
                .set(CONSENT.SUBJECT_KIND, SUBJECT)
                .set(CONSENT.SUBJECT_ID, id.value())
                .set(CONSENT.EMAIL, email)
                .set(CONSENT.GIVEN_AT, now)
                .execute();
    }

    int unconfirmed(String email) {
        return dsl().fetchCount(
                        CONTACT_REQUEST,
                        CONTACT_REQUEST.EMAIL.eq(email),
                        CONTACT_REQUEST.STATUS.eq(Status.UNCONFIRMED.code()));
    }

    Optional<ContactRequest> find(ContactRequestId id) {
        return read(CONTACT_REQUEST.ID.eq(id.value()), 1).stream().findFirst();
    }

    /// Those of an enterprise that wait, the oldest first.
    List<ContactRequest> waiting(SupplierId supplier, int most) {
        return read(
                CONTACT_REQUEST
                        .SUPPLIER_ID
                        .eq(supplier.value())
                        .and(CONTACT_REQUEST.STATUS.eq(Status.WAITING.code())),
                most);
    }

    /// The accepted request of that buyer that is still open.
    Optional<ContactRequest> open(SupplierId supplier, BuyerId buyer, Instant now) {
        return read(ofBuyer(supplier, buyer).and(CONTACT_REQUEST.OPEN_UNTIL.gt(now)), 1).stream()
                .findFirst();
    }

    Optional<ContactRequest> waiting(SupplierId supplier, BuyerId buyer) {
        return read(
                        ofBuyer(supplier, buyer)
                                .and(CONTACT_REQUEST.STATUS.eq(Status.WAITING.code())),
                        1)
                .stream()
                .findFirst();
    }

    private static Condition ofBuyer(SupplierId supplier, BuyerId buyer) {
        return CONTACT_REQUEST
                .SUPPLIER_ID
                .eq(supplier.value())
                .and(CONTACT_REQUEST.BUYER_ID.eq(buyer.value()));
    }

    /// Those that nobody of the enterprise decided, of which the Pôle was not told.
    List<ContactRequestId> unanswered(Instant since) {
        return dsl().select(CONTACT_REQUEST.ID)
                .from(CONTACT_REQUEST)
                .where(
                        CONTACT_REQUEST.STATUS.eq(Status.WAITING.code()),
                        CONTACT_REQUEST.WITH_POLE.isFalse(),
                        CONTACT_REQUEST.CREATED_AT.lt(since))
                .orderBy(CONTACT_REQUEST.CREATED_AT)
                .fetch(row -> new ContactRequestId(row.value1()));
    }

    /// @return false when the Pôle has it already, or someone decided meanwhile
    boolean handOver(ContactRequestId id) {
        return dsl().update(CONTACT_REQUEST)
                        .set(CONTACT_REQUEST.WITH_POLE, true)
                        .where(
                                CONTACT_REQUEST.ID.eq(id.value()),
                                CONTACT_REQUEST.STATUS.eq(Status.WAITING.code()),
                                CONTACT_REQUEST.WITH_POLE.isFalse())
                        .execute()
                == 1;
    }

    /// @return false when it was confirmed before
    boolean confirm(ContactRequestId id) {
        return dsl().update(CONTACT_REQUEST)
                        .set(CONTACT_REQUEST.STATUS, Status.WAITING.code())
                        .where(
                                CONTACT_REQUEST.ID.eq(id.value()),
                                CONTACT_REQUEST.STATUS.eq(Status.UNCONFIRMED.code()))
                        .execute()
                == 1;
    }

    /// @param openUntil null for a refusal
    /// @return false when someone decided before
    boolean decide(ContactRequestId id, String by, @Nullable Instant openUntil, Instant now) {
        return dsl().update(CONTACT_REQUEST)
                        .set(
                                CONTACT_REQUEST.STATUS,
                                (openUntil == null ? Status.DECLINED : Status.ACCEPTED).code())
                        .set(CONTACT_REQUEST.DECIDED_AT, now)
                        .set(CONTACT_REQUEST.DECIDED_BY, by)
                        .set(CONTACT_REQUEST.OPEN_UNTIL, openUntil)
                        .where(
                                CONTACT_REQUEST.ID.eq(id.value()),
                                CONTACT_REQUEST.STATUS.eq(Status.WAITING.code()))
                        .execute()
                == 1;
    }

    UUID consult(ContactRequestId request, MemberId manager) {
        return dsl().insertInto(CONTACT_CONSULTATION)
                .set(CONTACT_CONSULTATION.REQUEST_ID, request.value())
                .set(CONTACT_CONSULTATION.MEMBER_ID, manager.value())
                .returningResult(CONTACT_CONSULTATION.ID)
                .fetchSingle(row -> row.value1());
    }

    Optional<Consulted> consulted(UUID consultation) {
        return dsl().select(CONTACT_CONSULTATION.REQUEST_ID, MEMBER.ID, MEMBER.NAME)
                .from(CONTACT_CONSULTATION)
                .join(CONTACT_REQUEST)
                .on(CONTACT_REQUEST.ID.eq(CONTACT_CONSULTATION.REQUEST_ID))
                .join(MEMBER)
                .on(MEMBER.ID.eq(CONTACT_CONSULTATION.MEMBER_ID))
                .join(SUPPLIER_MEMBER)
                .on(
                        SUPPLIER_MEMBER
                                .MEMBER_ID
                                .eq(MEMBER.ID)
                                .and(SUPPLIER_MEMBER.SUPPLIER_ID.eq(CONTACT_REQUEST.SUPPLIER_ID)))
                .where(
                        CONTACT_CONSULTATION.ID.eq(consultation),
                        SUPPLIER_MEMBER.ROLE.eq(SupplierRole.MANAGER.code()),
                        MEMBER.ENDED_AT.isNull())
                .fetchOptional(row ->
                        new Consulted(
                                new ContactRequestId(row.value1()),
                                new MemberId(row.value2()),
                                row.value3()));
    }

    /// Deletes those never confirmed, and all that are old, with their consents.
    int forget(Instant unconfirmedBefore, Instant createdBefore) {
        List<UUID> gone =
                dsl().deleteFrom(CONTACT_REQUEST)
                        .where(
                                CONTACT_REQUEST
                                        .CREATED_AT
                                        .lt(createdBefore)
                                        .or(
                                                CONTACT_REQUEST
                                                        .STATUS
                                                        .eq(Status.UNCONFIRMED.code())
                                                        .and(
                                                                CONTACT_REQUEST.CREATED_AT.lt(
                                                                        unconfirmedBefore))))
                        .returningResult(CONTACT_REQUEST.ID)
                        .fetch(row -> row.value1());
        dsl().deleteFrom(CONSENT)
                .where(CONSENT.SUBJECT_KIND.eq(SUBJECT), CONSENT.SUBJECT_ID.in(gone))
                .execute();
        return gone.size();
    }

    private static List<ContactRequest> read(Condition which, int most) {
        return dsl().select(
                        CONTACT_REQUEST.ID,
                        CONTACT_REQUEST.SUPPLIER_ID,
                        SUPPLIER.NAME,
                        CONTACT_REQUEST.MEMBER_ID,
                        CONTACT_REQUEST.NAME,
                        CONTACT_REQUEST.ORGANIZATION,
                        CONTACT_REQUEST.EMAIL,
                        CONTACT_REQUEST.LOCALE,
                        CONTACT_REQUEST.PURPOSE,
                        CONTACT_REQUEST.STATUS,
                        CONTACT_REQUEST.CREATED_AT,
                        CONTACT_REQUEST.DECIDED_BY,
                        CONTACT_REQUEST.OPEN_UNTIL)
                .from(CONTACT_REQUEST)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(CONTACT_REQUEST.SUPPLIER_ID))
                .where(which)
                .orderBy(CONTACT_REQUEST.CREATED_AT, CONTACT_REQUEST.ID)
                .limit(most)
                .fetch(ContactRequestSql::request);
    }

    private static ContactRequest request(Record row) {
        String decidedBy = row.get(CONTACT_REQUEST.DECIDED_BY);
        return new ContactRequest(
                new ContactRequestId(row.get(CONTACT_REQUEST.ID)),
                new SupplierId(row.get(CONTACT_REQUEST.SUPPLIER_ID)),
                row.get(SUPPLIER.NAME),
                row.get(CONTACT_REQUEST.MEMBER_ID) != null,
                row.get(CONTACT_REQUEST.NAME),
                row.get(CONTACT_REQUEST.ORGANIZATION),
                new EmailAddress(row.get(CONTACT_REQUEST.EMAIL)),
                Language.ofCode(row.get(CONTACT_REQUEST.LOCALE)).orElse(Language.FRENCH),
                row.get(CONTACT_REQUEST.PURPOSE),
                Status.ofCode(row.get(CONTACT_REQUEST.STATUS)),
                row.get(CONTACT_REQUEST.CREATED_AT),
                decidedBy == null ? "" : decidedBy,
                Optional.ofNullable(row.get(CONTACT_REQUEST.OPEN_UNTIL)));
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}

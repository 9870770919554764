package quebec.esja.contacts;

import static quebec.esja.db.pole.Tables.CONSENT;
import static quebec.esja.db.pole.Tables.CONTACT_PERSON;
import static quebec.esja.db.pole.Tables.CONTACT_RULE;
import static quebec.esja.db.pole.Tables.MEMBER;
import static quebec.esja.db.pole.Tables.SUPPLIER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import quebec.esja.contacts.ContactPerson.Standing;
import quebec.esja.kernel.ContactId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;

final class ContactSql {

    private static final String SUBJECT = "contact";

    Visibility rule() {
        return dsl().select(CONTACT_RULE.VISIBILITY)
                .from(CONTACT_RULE)
                .fetchOptional(row -> visibility(row.value1()))
                .orElse(Visibility.BUYERS);
    }

    void setRule(Visibility rule, Instant now) {
        dsl().insertInto(CONTACT_RULE)
                .set(CONTACT_RULE.VISIBILITY, rule.code())
                .set(CONTACT_RULE.CHANGED_AT, now)
                .onConflict(CONTACT_RULE.ONLY_ROW)
                .doUpdate()
                .set(CONTACT_RULE.VISIBILITY, rule.code())
                .set(CONTACT_RULE.CHANGED_AT, now)
                .execute();
    }

    /// Holds the list of persons of that enterprise until the transaction ends.
    void lock(SupplierId supplier) {
        dsl().select(SUPPLIER.ID)
                .from(SUPPLIER)
                .where(SUPPLIER.ID.eq(supplier.value()))
                .forNoKeyUpdate()
                .fetch();
    }

    List<ContactPerson> of(SupplierId supplier) {
        return read(CONTACT_PERSON.SUPPLIER_ID.eq(supplier.value()));
    }

    /// Those of a listed enterprise who agreed, whatever to.
    List<ContactPerson> agreed(SupplierId supplier) {
        return read(
                CONTACT_PERSON
                        .SUPPLIER_ID
                        .eq(supplier.value())
                        .and(CONTACT_PERSON.AGREED_AT.isNotNull())
                        .and(SUPPLIER.STATUS.eq("listed")));
    }

    List<ContactPerson> of(EmailAddress address) {
        return read(CONTACT_PERSON.EMAIL.eq(address.value()));
    }

    Optional<ContactPerson> find(ContactId id) {
        return read(CONTACT_PERSON.ID.eq(id.value())).stream().findFirst();
    }

    Optional<ContactPerson> lock(ContactId id) {
        dsl().select(CONTACT_PERSON.ID)
                .from(CONTACT_PERSON)
                .where(CONTACT_PERSON.ID.eq(id.value()))
                .forUpdate()
                .fetch();
        return find(id);
    }

    ContactId insert(SupplierId supplier, ContactData data, Instant now) {
        return dsl().insertInto(CONTACT_PERSON)
                .set(CONTACT_PERSON.SUPPLIER_ID, supplier.value())
                .set(CONTACT_PERSON.ROLE, data.role().code())
                .set(CONTACT_PERSON.NAME, data.name())
                .set(CONTACT_PERSON.FUNCTION, data.function())
                .set(CONTACT_PERSON.EMAIL, data.email())
                .set(CONTACT_PERSON.PHONE, data.phone())
                .set(CONTACT_PERSON.LOCALE, data.language().code())
                .set(CONTACT_PERSON.ASKED_AT, now)
                .returningResult(CONTACT_PERSON.ID)
                .fetchSingle(row -> new ContactId(row.value1()));
    }

    void asked(ContactId id, Instant now) {
        dsl().update(CONTACT_PERSON)
                .set(CONTACT_PERSON.ASKED_AT, now)
                .where(CONTACT_PERSON.ID.eq(id.value()))
                .execute();
    }

    Instant lastAsked(ContactId id) {
        return dsl().select(CONTACT_PERSON.ASKED_AT)
                .from(CONTACT_PERSON)
                .where(CONTACT_PERSON.ID.eq(id.value()))
                .fetchSingle(row -> row.value1());
    }

    void agree(
            ContactPerson person,
            String purpose,
            String wording,
            Visibility audience,
            LocalDate until,
            Instant now) {
        withdrawConsent(person.id(), now);
        dsl().insertInto(CONSENT)
                .set(CONSENT.PURPOSE, purpose)
                .set(CONSENT.WORDING, wording)
                .set(CONSENT.SUBJECT_KIND, SUBJECT)
                .set(CONSENT.SUBJECT_ID, person.id().value())
                .set(CONSENT.EMAIL, person.data().email())
                .set(CONSENT.GIVEN_AT, now)
                .execute();
        dsl().update(CONTACT_PERSON)
                .set(CONTACT_PERSON.AGREED_AT, now)
                .set(CONTACT_PERSON.AGREED_UNTIL, until)
                .set(CONTACT_PERSON.AUDIENCE, audience.code())
                .where(CONTACT_PERSON.ID.eq(person.id().value()))
                .execute();
    }

    /// Erases what is told of her, and leaves the e-mail.
    void end(ContactId id, Instant now) {
        withdrawConsent(id, now);
        dsl().update(CONTACT_PERSON)
                .set(CONTACT_PERSON.NAME, "")
                .set(CONTACT_PERSON.FUNCTION, "")
                .set(CONTACT_PERSON.PHONE, "")
                .setNull(CONTACT_PERSON.AGREED_AT)
                .setNull(CONTACT_PERSON.AGREED_UNTIL)
                .setNull(CONTACT_PERSON.AUDIENCE)
                .set(CONTACT_PERSON.ENDED_AT, now)
                .where(CONTACT_PERSON.ID.eq(id.value()))
                .execute();
    }

    void delete(ContactId id, Instant now) {
        withdrawConsent(id, now);
        dsl().deleteFrom(CONTACT_PERSON).where(CONTACT_PERSON.ID.eq(id.value())).execute();
    }

    private static void withdrawConsent(ContactId id, Instant now) {
        dsl().update(CONSENT)
                .set(CONSENT.WITHDRAWN_AT, now)
                .where(
                        CONSENT.SUBJECT_KIND.eq(SUBJECT),
                        CONSENT.SUBJECT_ID.eq(id.value()),
                        CONSENT.WITHDRAWN_AT.isNull())
                .execute();
    }

    /// Persons who did not answer, whose rest is over, or whose agreement has ended.
    List<ContactId> outdated(Instant askedBefore, Instant endedBefore, LocalDate today) {
        return dsl().select(CONTACT_PERSON.ID)
                .from(CONTACT_PERSON)
                .where(
                        CONTACT_PERSON
                                .ENDED_AT
                                .lt(endedBefore)
                                .or(CONTACT_PERSON.AGREED_UNTIL.lt(today))
                                .or(
                                        CONTACT_PERSON
                                                .ENDED_AT
                                                .isNull()
                                                .and(CONTACT_PERSON.AGREED_AT.isNull())
                                                .and(CONTACT_PERSON.ASKED_AT.lt(askedBefore))))
                .fetch(row -> new ContactId(row.value1()));
    }

    /// Persons whose agreement ends by that day and who were not written to since it was given.
    List<ContactId> ending(LocalDate by) {
        return dsl().select(CONTACT_PERSON.ID)
                .from(CONTACT_PERSON)
                .where(
                        CONTACT_PERSON.AGREED_UNTIL.le(by),
                        CONTACT_PERSON.ASKED_AT.le(CONTACT_PERSON.AGREED_AT))
                .fetch(row -> new ContactId(row.value1()));
    }

    int forgetConsents(Instant withdrawnBefore) {
        return dsl().deleteFrom(CONSENT)
                .where(CONSENT.SUBJECT_KIND.eq(SUBJECT), CONSENT.WITHDRAWN_AT.lt(withdrawnBefore))
                .execute();
    }

    List<OwnData.GivenConsent> consentsOf(ContactId id) {
        return consents(CONSENT.SUBJECT_KIND.eq(SUBJECT).and(CONSENT.SUBJECT_ID.eq(id.value())));
    }

    /// Every agreement given from that address, whatever for.
    List<OwnData.GivenConsent> consentsOf(EmailAddress address) {
        return consents(CONSENT.EMAIL.eq(address.value()));
    }

    private static List<OwnData.GivenConsent> consents(Condition which) {
        return dsl().select(
                        CONSENT.PURPOSE, CONSENT.WORDING, CONSENT.GIVEN_AT, CONSENT.WITHDRAWN_AT)
                .from(CONSENT)
                .where(which)
                .orderBy(CONSENT.GIVEN_AT.desc())
                .fetch(row ->
                        new OwnData.GivenConsent(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                Optional.ofNullable(row.value4())));
    }

    Optional<OwnData.Account> account(MemberId member) {
        return dsl().select(MEMBER.NAME, MEMBER.EMAIL, MEMBER.INVITED_AT)
                .from(MEMBER)
                .where(MEMBER.ID.eq(member.value()))
                .fetchOptional(row ->
                        new OwnData.Account(
                                row.value1(), new EmailAddress(row.value2()), row.value3()));
    }

    /// The persons of that address, those who are gone included.
    List<ContactId> everOf(EmailAddress address) {
        return dsl().select(CONTACT_PERSON.ID)
                .from(CONTACT_PERSON)
                .where(CONTACT_PERSON.EMAIL.eq(address.value()))
                .union(
                        dsl().select(CONSENT.SUBJECT_ID)
                                .from(CONSENT)
                                .where(
                                        CONSENT.EMAIL.eq(address.value()),
                                        CONSENT.SUBJECT_KIND.eq(SUBJECT)))
                .fetch(row -> new ContactId(row.value1()));
    }

    private static List<ContactPerson> read(Condition which) {
        return dsl()
                .select(
                        CONTACT_PERSON.ID,
                        CONTACT_PERSON.SUPPLIER_ID,
                        CONTACT_PERSON.ROLE,
                        CONTACT_PERSON.NAME,
                        CONTACT_PERSON.FUNCTION,
                        CONTACT_PERSON.EMAIL,
                        CONTACT_PERSON.PHONE,
                        CONTACT_PERSON.LOCALE,
                        CONTACT_PERSON.ASKED_AT,
                        CONTACT_PERSON.AGREED_AT,
                        CONTACT_PERSON.AGREED_UNTIL,
                        CONTACT_PERSON.AUDIENCE,
                        CONTACT_PERSON.ENDED_AT)
                .from(CONTACT_PERSON)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(CONTACT_PERSON.SUPPLIER_ID))
                .where(which)
                .fetch(ContactSql::person)
                .stream()
                .sorted(ContactRules.ORDER)
                .toList();
    }

    private static ContactPerson person(Record row) {
        return new ContactPerson(
                new ContactId(row.get(CONTACT_PERSON.ID)),
                new SupplierId(row.get(CONTACT_PERSON.SUPPLIER_ID)),
                new ContactData(
                        ContactRole.ofCode(row.get(CONTACT_PERSON.ROLE))
                                .orElseThrow(() -> new IllegalStateException("unknown role")),
                        row.get(CONTACT_PERSON.NAME),
                        row.get(CONTACT_PERSON.FUNCTION),
                        row.get(CONTACT_PERSON.EMAIL),
                        row.get(CONTACT_PERSON.PHONE),
                        Language.ofCode(row.get(CONTACT_PERSON.LOCALE)).orElse(Language.FRENCH)),
                standing(row));
    }

    private static Standing standing(Record row) {
        Instant ended = row.get(CONTACT_PERSON.ENDED_AT);
        Instant agreed = row.get(CONTACT_PERSON.AGREED_AT);
        if (ended != null) {
            return new Standing.Ended(ended);
        }
        return agreed == null
                ? new Standing.Asked(row.get(CONTACT_PERSON.ASKED_AT))
                : new Standing.Agreed(
                        agreed,
                        row.get(CONTACT_PERSON.AGREED_UNTIL),
                        visibility(row.get(CONTACT_PERSON.AUDIENCE)));
    }

    static Visibility visibility(String code) {
        return Visibility.ofCode(code)
                .orElseThrow(() -> new IllegalStateException("unknown visibility " + code));
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}

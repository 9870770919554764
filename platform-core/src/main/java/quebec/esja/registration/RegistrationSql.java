package quebec.esja.registration;

import static quebec.esja.db.pole.Tables.CONSENT;
import static quebec.esja.db.pole.Tables.MAIL_LINK;
import static quebec.esja.db.pole.Tables.REGISTRATION;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.pole.Tables.SUPPLIER_CLAIM;
import static quebec.esja.db.reference.Tables.MUNICIPALITY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import quebec.esja.db.reference.Routines;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;

final class RegistrationSql {

    private static final int MOST_RESEMBLANCES = 3;

    /// A registration that is there already.
    record Earlier(SupplierId supplier, SupplierStatus status, String contactEmail) {}

    /// Until the end of the transaction nobody else registers from that address.
    void oneAtATime(EmailAddress address) {
        dsl().select(
                        DSL.function(
                                "pg_advisory_xact_lock",
                                Object.class,
                                DSL.function(
                                        "hashtext",
                                        Integer.class,
                                        DSL.val("registration " + address))))
                .fetch();
    }

    /// The enterprise of that name which that person registered before.
    Optional<Earlier> earlier(String name, EmailAddress contact) {
        return dsl().select(SUPPLIER.ID, SUPPLIER.STATUS, SUPPLIER.CONTACT_EMAIL)
                .from(SUPPLIER)
                .where(
                        SUPPLIER.CONTACT_EMAIL.eq(contact.value()),
                        Routines.fold(SUPPLIER.NAME).eq(Routines.fold(DSL.val(name))),
                        SUPPLIER.STATUS.in(
                                SupplierStatus.UNCONFIRMED.code(),
                                SupplierStatus.SUBMITTED.code(),
                                SupplierStatus.CHANGES_REQUESTED.code()))
                .orderBy(SUPPLIER.CREATED_AT.desc())
                .limit(1)
                .fetchOptional(row ->
                        new Earlier(
                                new SupplierId(row.value1()),
                                SupplierStatus.ofCode(row.value2()),
                                row.value3()));
    }

    int unconfirmedOf(EmailAddress contact) {
        return dsl().fetchCount(
                        dsl().select(SUPPLIER.ID)
                                .from(SUPPLIER)
                                .where(
                                        SUPPLIER.CONTACT_EMAIL.eq(contact.value()),
                                        SUPPLIER.STATUS.eq(SupplierStatus.UNCONFIRMED.code())));
    }

    /// Listed enterprises of that municipality whose name is nearly that one, and whose NEQ does not say they are others.
    List<ListedSupplier> resembling(
            String name, String municipality, String neq, double resemblance) {
        Field<Float> likeness =
                DSL.function(
                        DSL.name("extensions", "similarity"),
                        SQLDataType.REAL,
                        Routines.fold(SUPPLIER.NAME),
                        Routines.fold(DSL.val(name)));
        return dsl().select(SUPPLIER.SLUG, SUPPLIER.NAME, MUNICIPALITY.NAME)
                .from(SUPPLIER)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.CODE.eq(SUPPLIER.MUNICIPALITY_CODE))
                .where(
                        SUPPLIER.STATUS.eq(SupplierStatus.LISTED.code()),
                        SUPPLIER.MUNICIPALITY_CODE.eq(municipality),
                        neq.isEmpty() ? DSL.noCondition() : SUPPLIER.NEQ.isNull(),
                        likeness.ge((float) resemblance))
                .orderBy(likeness.desc(), SUPPLIER.ID)
                .limit(MOST_RESEMBLANCES)
                .fetch(row ->
                        new ListedSupplier(new Slug(row.value1()), row.value2(), row.value3()));
    }

    void insert(SupplierId supplier, Language language, Instant now) {
        dsl().insertInto(REGISTRATION)
                .set(REGISTRATION.SUPPLIER_ID, supplier.value())
                .set(REGISTRATION.LOCALE, language.code())
                .set(REGISTRATION.RECEIVED_AT, now)
                .execute();
    }

    void setConfirmed(SupplierId supplier, Instant now) {
        dsl().update(REGISTRATION)
                .set(REGISTRATION.CONFIRMED_AT, now)
                .where(
                        REGISTRATION.SUPPLIER_ID.eq(supplier.value()),
                        REGISTRATION.CONFIRMED_AT.isNull())
                .execute();
    }

    /// The language in which the person of that enterprise reads, when it registered itself.
    Optional<Language> language(SupplierId supplier) {
        return dsl().select(REGISTRATION.LOCALE)
                .from(REGISTRATION)
                .where(REGISTRATION.SUPPLIER_ID.eq(supplier.value()))
                .fetchOptional(row -> row.value1())
                .flatMap(Language::ofCode);
    }

    void consent(
            String purpose, String wording, SupplierId supplier, EmailAddress person, Instant now) {
        dsl().insertInto(CONSENT)
                .set(CONSENT.PURPOSE, purpose)
                .set(CONSENT.WORDING, wording)
                .set(CONSENT.SUBJECT_KIND, "supplier")
                .set(CONSENT.SUBJECT_ID, supplier.value())
                .set(CONSENT.EMAIL, person.value())
                .set(CONSENT.GIVEN_AT, now)
                .execute();
    }

    Optional<Instant> lastLink(String purpose, UUID target) {
        return dsl().select(DSL.max(MAIL_LINK.CREATED_AT))
                .from(MAIL_LINK)
                .where(MAIL_LINK.TARGET_ID.eq(target), MAIL_LINK.PURPOSE.eq(purpose))
                .fetchOptional(row -> row.value1());
    }

    /// Deletes the registrations received before that moment whose address was never confirmed.
    List<SupplierId> forgetUnconfirmed(Instant before) {
        List<UUID> gone =
                dsl().deleteFrom(SUPPLIER)
                        .where(
                                SUPPLIER.STATUS.eq(SupplierStatus.UNCONFIRMED.code()),
                                SUPPLIER.ID.in(
                                        dsl().select(REGISTRATION.SUPPLIER_ID)
                                                .from(REGISTRATION)
                                                .where(
                                                        REGISTRATION.CONFIRMED_AT.isNull(),
                                                        REGISTRATION.RECEIVED_AT.lt(before))))
                        .returningResult(SUPPLIER.ID)
                        .fetch(row -> row.value1());
        if (!gone.isEmpty()) {
            dsl().deleteFrom(CONSENT)
                    .where(CONSENT.SUBJECT_KIND.eq("supplier"), CONSENT.SUBJECT_ID.in(gone))
                    .execute();
        }
        return gone.stream().map(SupplierId::new).toList();
    }

    Waiting waiting() {
        int toReview =
                dsl().fetchCount(
                                dsl().select(SUPPLIER.ID)
                                        .from(SUPPLIER)
                                        .where(
                                                SUPPLIER.STATUS.eq(
                                                        SupplierStatus.SUBMITTED.code())));
        int claims =
                dsl().fetchCount(
                                dsl().select(SUPPLIER_CLAIM.ID)
                                        .from(SUPPLIER_CLAIM)
                                        .where(
                                                SUPPLIER_CLAIM.STATUS.eq("waiting"),
                                                SUPPLIER_CLAIM.WITH_POLE.isTrue()));
        return new Waiting(toReview, claims);
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}

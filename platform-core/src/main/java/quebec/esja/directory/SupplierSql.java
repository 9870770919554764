package quebec.esja.directory;

import static quebec.esja.db.pole.Tables.SUPPLIER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import quebec.esja.db.reference.Routines;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.Neq;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

final class SupplierSql {

    private static final List<Field<?>> COLUMNS =
            List.of(
                    SUPPLIER.ID,
                    SUPPLIER.SLUG,
                    SUPPLIER.NAME,
                    SUPPLIER.LEGAL_NAME,
                    SUPPLIER.NEQ,
                    SUPPLIER.NEQ_OVERRIDE_REASON,
                    SUPPLIER.LEGAL_FORM,
                    SUPPLIER.SOCIAL_PURPOSE,
                    SUPPLIER.FOUNDED_YEAR,
                    SUPPLIER.MUNICIPALITY_CODE,
                    SUPPLIER.ADDRESS,
                    SUPPLIER.POSTAL_CODE,
                    SUPPLIER.WEBSITE,
                    SUPPLIER.EMAIL,
                    SUPPLIER.PHONE,
                    SUPPLIER.DESCRIPTION_FR,
                    SUPPLIER.DESCRIPTION_EN,
                    SUPPLIER.ADDED_VALUE_FR,
                    SUPPLIER.ADDED_VALUE_EN,
                    SUPPLIER.MISSION_FR,
                    SUPPLIER.MISSION_EN,
                    SUPPLIER.SIZE_BAND,
                    SUPPLIER.OPENING_FR,
                    SUPPLIER.OPENING_EN,
                    SUPPLIER.CAPACITY_FR,
                    SUPPLIER.CAPACITY_EN,
                    SUPPLIER.LEAD_TIME_DAYS,
                    SUPPLIER.ACCEPTS_TENDERS,
                    SUPPLIER.STATUS,
                    SUPPLIER.STATUS_REASON,
                    SUPPLIER.AGED_OUT,
                    SUPPLIER.SOURCE,
                    SUPPLIER.CONTACT_NAME,
                    SUPPLIER.CONTACT_EMAIL,
                    SUPPLIER.CONFIRMED_ON,
                    SUPPLIER.LISTED_AT,
                    SUPPLIER.CREATED_AT,
                    SUPPLIER.CHANGED_AT,
                    SUPPLIER.VERSION);

    private final OfferingSql offerings = new OfferingSql();

    /// Until the end of the transaction nobody else may take this number.
    void reserve(Neq neq) {
        dsl().select(
                        DSL.function(
                                "pg_advisory_xact_lock",
                                Object.class,
                                DSL.function("hashtext", Integer.class, DSL.val("neq " + neq))))
                .fetch();
    }

    Optional<KnownSupplier> withNeq(String neq) {
        return known(SUPPLIER.NEQ.eq(neq)).stream().findFirst();
    }

    List<KnownSupplier> known() {
        return known(SUPPLIER.STATUS.ne(SupplierStatus.MERGED.code()));
    }

    List<SupplierId> listed() {
        return dsl().select(SUPPLIER.ID)
                .from(SUPPLIER)
                .where(SUPPLIER.STATUS.eq(SupplierStatus.LISTED.code()))
                .orderBy(SUPPLIER.ID)
                .fetch(row -> new SupplierId(row.value1()));
    }

    private static List<KnownSupplier> known(Condition which) {
        return dsl().select(
                        SUPPLIER.ID,
                        SUPPLIER.NAME,
                        Routines.fold(SUPPLIER.NAME),
                        SUPPLIER.NEQ,
                        SUPPLIER.MUNICIPALITY_CODE,
                        SUPPLIER.EMAIL,
                        SUPPLIER.STATUS,
                        SUPPLIER.VERSION)
                .from(SUPPLIER)
                .where(which)
                .orderBy(SUPPLIER.ID)
                .fetch(row ->
                        new KnownSupplier(
                                new SupplierId(row.value1()),
                                row.value2(),
                                row.value3(),
                                orEmpty(row.value4()),
                                orEmpty(row.value5()),
                                row.value6(),
                                SupplierStatus.ofCode(row.value7()),
                                row.value8()));
    }

    /// Writes a new enterprise under the first free slug.
    SupplierId insert(
            SupplierData data, SupplierSource source, SupplierStatus status, Instant now) {
        Slug wanted = Slug.of(data.identity().name());
        Slug slug = wanted;
        for (int number = 2; ; number++) {
            Optional<UUID> inserted =
                    dsl().insertInto(SUPPLIER)
                            .set(values(data))
                            .set(SUPPLIER.SLUG, slug.value())
                            .set(SUPPLIER.SOURCE, source.code())
                            .set(SUPPLIER.STATUS, status.code())
                            .set(SUPPLIER.CREATED_AT, now)
                            .set(SUPPLIER.CHANGED_AT, now)
                            .onConflict(SUPPLIER.SLUG)
                            .doNothing()
                            .returningResult(SUPPLIER.ID)
                            .fetchOptional(row -> row.value1());
            if (inserted.isPresent()) {
                offerings.replace(inserted.get(), data.offerings());
                return new SupplierId(inserted.get());
            }
            slug = wanted.numbered(number);
        }
    }

    /// The row is locked by the caller, who has compared the version.
    void update(SupplierId id, SupplierData data, Instant now) {
        dsl().update(SUPPLIER)
                .set(values(data))
                .set(SUPPLIER.CHANGED_AT, now)
                .set(SUPPLIER.VERSION, SUPPLIER.VERSION.plus(1))
                .where(SUPPLIER.ID.eq(id.value()))
                .execute();
        offerings.replace(id.value(), data.offerings());
    }

    void setStatus(
            SupplierId id,
            SupplierStatus status,
            String reason,
            boolean agedOut,
            @Nullable Instant listedAt,
            Instant now) {
        dsl().update(SUPPLIER)
                .set(SUPPLIER.STATUS, status.code())
                .set(SUPPLIER.STATUS_REASON, reason)
                .set(SUPPLIER.AGED_OUT, agedOut)
                .set(SUPPLIER.LISTED_AT, listedAt)
                .set(SUPPLIER.CHANGED_AT, now)
                .set(SUPPLIER.VERSION, SUPPLIER.VERSION.plus(1))
                .where(SUPPLIER.ID.eq(id.value()))
                .execute();
    }

    void mergeInto(SupplierId gone, SupplierId kept, Instant now) {
        dsl().update(SUPPLIER)
                .set(SUPPLIER.STATUS, SupplierStatus.MERGED.code())
                .set(SUPPLIER.MERGED_INTO, kept.value())
                .setNull(SUPPLIER.NEQ)
                .setNull(SUPPLIER.NEQ_OVERRIDE_REASON)
                .setNull(SUPPLIER.LISTED_AT)
                .set(SUPPLIER.STATUS_REASON, "")
                .set(SUPPLIER.AGED_OUT, false)
                .set(SUPPLIER.CHANGED_AT, now)
                .set(SUPPLIER.VERSION, SUPPLIER.VERSION.plus(1))
                .where(SUPPLIER.ID.eq(gone.value()))
                .execute();
    }

    Optional<SupplierId> mergedInto(SupplierId gone) {
        return dsl().select(SUPPLIER.MERGED_INTO)
                .from(SUPPLIER)
                .where(SUPPLIER.ID.eq(gone.value()), SUPPLIER.MERGED_INTO.isNotNull())
                .fetchOptional(row -> new SupplierId(row.value1()));
    }

    void setConfirmed(SupplierId id, LocalDate on) {
        dsl().update(SUPPLIER)
                .set(SUPPLIER.CONFIRMED_ON, on)
                .where(SUPPLIER.ID.eq(id.value()))
                .execute();
    }

    /// The enterprise, its row locked until the end of the transaction.
    Optional<Supplier> lock(SupplierId id) {
        dsl().select(SUPPLIER.ID)
                .from(SUPPLIER)
                .where(SUPPLIER.ID.eq(id.value()))
                .forUpdate()
                .fetch();
        return find(id);
    }

    Optional<Supplier> find(SupplierId id) {
        return find(List.of(id)).stream().findFirst();
    }

    Optional<Supplier> find(Slug slug) {
        return read(SUPPLIER.SLUG.eq(slug.value())).stream().findFirst();
    }

    /// The enterprises of those ids, in no order.
    List<Supplier> find(Collection<SupplierId> ids) {
        return read(SUPPLIER.ID.in(ids.stream().map(SupplierId::value).toList()));
    }

    /// The enterprises of those addresses, in no order.
    List<Supplier> findAt(Collection<Slug> addresses) {
        return read(SUPPLIER.SLUG.in(addresses.stream().map(Slug::value).toList()));
    }

    private List<Supplier> read(Condition which) {
        var rows = dsl().select(COLUMNS).from(SUPPLIER).where(which).fetch();
        Map<UUID, List<OfferingData>> theirs = offerings.of(rows.getValues(SUPPLIER.ID));
        return rows.map(row -> supplier(row, theirs.getOrDefault(row.get(SUPPLIER.ID), List.of())));
    }

    /// The columns that a form edits.
    static Map<Field<?>, @Nullable Object> values(SupplierData data) {
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        values.put(SUPPLIER.NAME, data.identity().name());
        values.put(SUPPLIER.LEGAL_NAME, data.identity().legalName());
        values.put(SUPPLIER.NEQ, orNull(data.identity().neq()));
        values.put(SUPPLIER.NEQ_OVERRIDE_REASON, orNull(data.identity().neqOverrideReason()));
        values.put(SUPPLIER.LEGAL_FORM, orNull(data.identity().legalForm()));
        values.put(SUPPLIER.SOCIAL_PURPOSE, orNull(data.identity().socialPurpose()));
        values.put(SUPPLIER.FOUNDED_YEAR, data.identity().foundedYear());
        values.put(SUPPLIER.MUNICIPALITY_CODE, orNull(data.location().municipality()));
        values.put(SUPPLIER.ADDRESS, data.location().address());
        values.put(SUPPLIER.POSTAL_CODE, orNull(data.location().postalCode()));
        values.put(SUPPLIER.WEBSITE, data.reach().website());
        values.put(SUPPLIER.EMAIL, data.reach().email());
        values.put(SUPPLIER.PHONE, data.reach().phone());
        values.put(SUPPLIER.DESCRIPTION_FR, data.description().fr());
        values.put(SUPPLIER.DESCRIPTION_EN, data.description().en());
        values.put(SUPPLIER.ADDED_VALUE_FR, data.addedValue().fr());
        values.put(SUPPLIER.ADDED_VALUE_EN, data.addedValue().en());
        SupplierData.Practice practice = data.practice();
        values.put(SUPPLIER.MISSION_FR, practice.mission().fr());
        values.put(SUPPLIER.MISSION_EN, practice.mission().en());
        values.put(SUPPLIER.SIZE_BAND, practice.size().map(SizeBand::code).orElse(null));
        values.put(SUPPLIER.OPENING_FR, practice.opening().fr());
        values.put(SUPPLIER.OPENING_EN, practice.opening().en());
        values.put(SUPPLIER.CAPACITY_FR, practice.capacity().fr());
        values.put(SUPPLIER.CAPACITY_EN, practice.capacity().en());
        values.put(SUPPLIER.LEAD_TIME_DAYS, practice.leadTimeDays());
        values.put(SUPPLIER.ACCEPTS_TENDERS, practice.acceptsTenders());
        values.put(SUPPLIER.CONTACT_NAME, data.contact().name());
        values.put(SUPPLIER.CONTACT_EMAIL, data.contact().email());
        return values;
    }

    private static Supplier supplier(Record row, List<OfferingData> offerings) {
        return new Supplier(
                new SupplierId(row.get(SUPPLIER.ID)),
                new Slug(row.get(SUPPLIER.SLUG)),
                new SupplierData(
                        new SupplierData.Identity(
                                row.get(SUPPLIER.NAME),
                                row.get(SUPPLIER.LEGAL_NAME),
                                orEmpty(row.get(SUPPLIER.NEQ)),
                                orEmpty(row.get(SUPPLIER.NEQ_OVERRIDE_REASON)),
                                orEmpty(row.get(SUPPLIER.LEGAL_FORM)),
                                orEmpty(row.get(SUPPLIER.SOCIAL_PURPOSE)),
                                row.get(SUPPLIER.FOUNDED_YEAR)),
                        new SupplierData.Location(
                                orEmpty(row.get(SUPPLIER.MUNICIPALITY_CODE)),
                                row.get(SUPPLIER.ADDRESS),
                                orEmpty(row.get(SUPPLIER.POSTAL_CODE))),
                        new SupplierData.Reach(
                                row.get(SUPPLIER.WEBSITE),
                                row.get(SUPPLIER.EMAIL),
                                row.get(SUPPLIER.PHONE)),
                        new SupplierData.Contact(
                                row.get(SUPPLIER.CONTACT_NAME), row.get(SUPPLIER.CONTACT_EMAIL)),
                        new LocalizedText(
                                row.get(SUPPLIER.DESCRIPTION_FR), row.get(SUPPLIER.DESCRIPTION_EN)),
                        new LocalizedText(
                                row.get(SUPPLIER.ADDED_VALUE_FR), row.get(SUPPLIER.ADDED_VALUE_EN)),
                        practice(row),
                        offerings),
                SupplierStatus.ofCode(row.get(SUPPLIER.STATUS)),
                row.get(SUPPLIER.STATUS_REASON),
                row.get(SUPPLIER.AGED_OUT),
                SupplierSource.ofCode(row.get(SUPPLIER.SOURCE)),
                Optional.ofNullable(row.get(SUPPLIER.CONFIRMED_ON)),
                Optional.ofNullable(row.get(SUPPLIER.LISTED_AT)),
                row.get(SUPPLIER.CREATED_AT),
                row.get(SUPPLIER.CHANGED_AT),
                row.get(SUPPLIER.VERSION));
    }

    private static SupplierData.Practice practice(Record row) {
        return new SupplierData.Practice(
                new LocalizedText(row.get(SUPPLIER.MISSION_FR), row.get(SUPPLIER.MISSION_EN)),
                SizeBand.ofCode(orEmpty(row.get(SUPPLIER.SIZE_BAND))),
                new LocalizedText(row.get(SUPPLIER.OPENING_FR), row.get(SUPPLIER.OPENING_EN)),
                new LocalizedText(row.get(SUPPLIER.CAPACITY_FR), row.get(SUPPLIER.CAPACITY_EN)),
                row.get(SUPPLIER.LEAD_TIME_DAYS),
                row.get(SUPPLIER.ACCEPTS_TENDERS));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}

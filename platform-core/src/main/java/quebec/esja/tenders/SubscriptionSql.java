package quebec.esja.tenders;

import static quebec.esja.db.pole.Tables.MEMBER;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.pole.Tables.TENDER_ALERT;
import static quebec.esja.db.pole.Tables.TENDER_SUBSCRIPTION;
import static quebec.esja.db.pole.Tables.TENDER_TOLD;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.texts.Language;

/// Watched words, and who is told.
final class SubscriptionSql {

    /// Someone to whom a digest goes.
    record Reader(
            UUID subscription,
            SupplierId supplier,
            String supplierName,
            EmailAddress email,
            Language language,
            Instant looked) {}

    List<TenderAlert> alerts(SupplierId supplier) {
        return dsl().select(TENDER_ALERT.ID, TENDER_ALERT.WORDS, TENDER_ALERT.REGIONS)
                .from(TENDER_ALERT)
                .where(TENDER_ALERT.SUPPLIER_ID.eq(supplier.value()))
                .orderBy(TENDER_ALERT.WORDS)
                .fetch(row -> new TenderAlert(row.value1(), row.value2(), Set.of(row.value3())));
    }

    /// The alerts of every enterprise that has some.
    Map<SupplierId, List<TenderAlert>> alerts() {
        return dsl().select(
                        TENDER_ALERT.SUPPLIER_ID,
                        TENDER_ALERT.ID,
                        TENDER_ALERT.WORDS,
                        TENDER_ALERT.REGIONS)
                .from(TENDER_ALERT)
                .orderBy(TENDER_ALERT.SUPPLIER_ID, TENDER_ALERT.WORDS)
                .fetchGroups(
                        row -> new SupplierId(row.value1()),
                        row -> new TenderAlert(row.value2(), row.value3(), Set.of(row.value4())));
    }

    void watch(SupplierId supplier, String words, Set<String> regions, Instant now) {
        String[] sorted = regions.stream().sorted().toArray(String[]::new);
        dsl().insertInto(TENDER_ALERT)
                .set(TENDER_ALERT.SUPPLIER_ID, supplier.value())
                .set(TENDER_ALERT.WORDS, words)
                .set(TENDER_ALERT.REGIONS, sorted)
                .set(TENDER_ALERT.CREATED_AT, now)
                .onConflict(TENDER_ALERT.SUPPLIER_ID, TENDER_ALERT.WORDS)
                .doUpdate()
                .set(TENDER_ALERT.REGIONS, sorted)
                .execute();
    }

    void unwatch(SupplierId supplier, UUID alert) {
        dsl().deleteFrom(TENDER_ALERT)
                .where(TENDER_ALERT.SUPPLIER_ID.eq(supplier.value()), TENDER_ALERT.ID.eq(alert))
                .execute();
    }

    boolean subscribed(SupplierId supplier, MemberId manager) {
        return dsl().fetchExists(
                        TENDER_SUBSCRIPTION,
                        TENDER_SUBSCRIPTION.SUPPLIER_ID.eq(supplier.value()),
                        TENDER_SUBSCRIPTION.MEMBER_ID.eq(manager.value()));
    }

    void subscribe(SupplierId supplier, MemberId manager, Instant now) {
        dsl().insertInto(TENDER_SUBSCRIPTION)
                .set(TENDER_SUBSCRIPTION.SUPPLIER_ID, supplier.value())
                .set(TENDER_SUBSCRIPTION.MEMBER_ID, manager.value())
                .set(TENDER_SUBSCRIPTION.SINCE, now)
                .set(TENDER_SUBSCRIPTION.LOOKED_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    void unsubscribe(SupplierId supplier, MemberId manager) {
        dsl().deleteFrom(TENDER_SUBSCRIPTION)
                .where(
                        TENDER_SUBSCRIPTION.SUPPLIER_ID.eq(supplier.value()),
                        TENDER_SUBSCRIPTION.MEMBER_ID.eq(manager.value()))
                .execute();
    }

    Optional<String> supplierOf(UUID subscription) {
        return dsl().select(SUPPLIER.NAME)
                .from(TENDER_SUBSCRIPTION)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(TENDER_SUBSCRIPTION.SUPPLIER_ID))
                .where(TENDER_SUBSCRIPTION.ID.eq(subscription))
                .fetchOptional(SUPPLIER.NAME);
    }

    Optional<String> stop(UUID subscription) {
        Optional<String> supplier = supplierOf(subscription);
        dsl().deleteFrom(TENDER_SUBSCRIPTION)
                .where(TENDER_SUBSCRIPTION.ID.eq(subscription))
                .execute();
        return supplier;
    }

    /// Those who might be told: managers of listed enterprises, still members.
    List<Reader> readers() {
        return dsl().select(
                        TENDER_SUBSCRIPTION.ID,
                        SUPPLIER.ID,
                        SUPPLIER.NAME,
                        MEMBER.EMAIL,
                        MEMBER.LOCALE,
                        TENDER_SUBSCRIPTION.LOOKED_AT)
                .from(TENDER_SUBSCRIPTION)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(TENDER_SUBSCRIPTION.SUPPLIER_ID))
                .join(MEMBER)
                .on(MEMBER.ID.eq(TENDER_SUBSCRIPTION.MEMBER_ID))
                .where(SUPPLIER.STATUS.eq("listed"), MEMBER.ENDED_AT.isNull())
                .orderBy(SUPPLIER.ID, TENDER_SUBSCRIPTION.ID)
                .fetch(row ->
                        new Reader(
                                row.value1(),
                                new SupplierId(row.value2()),
                                row.value3(),
                                new EmailAddress(row.value4()),
                                Language.ofCode(row.value5()).orElse(Language.FRENCH),
                                row.value6()));
    }

    /// Marks that a digest is made now, if nobody else made it since.
    boolean look(Reader reader, Instant now) {
        return dsl().update(TENDER_SUBSCRIPTION)
                        .set(TENDER_SUBSCRIPTION.LOOKED_AT, now)
                        .where(
                                TENDER_SUBSCRIPTION.ID.eq(reader.subscription()),
                                TENDER_SUBSCRIPTION.LOOKED_AT.eq(reader.looked()))
                        .execute()
                == 1;
    }

    Set<String> told(UUID subscription) {
        return dsl().select(TENDER_TOLD.OCID)
                .from(TENDER_TOLD)
                .where(TENDER_TOLD.SUBSCRIPTION_ID.eq(subscription))
                .fetchSet(TENDER_TOLD.OCID);
    }

    void tell(UUID subscription, List<TenderMatch> matches, Instant now) {
        dsl().batch(
                        matches.stream()
                                .map(match ->
                                        dsl().insertInto(TENDER_TOLD)
                                                .set(TENDER_TOLD.SUBSCRIPTION_ID, subscription)
                                                .set(TENDER_TOLD.OCID, match.notice().ocid())
                                                .set(TENDER_TOLD.TOLD_AT, now))
                                .toList())
                .execute();
    }

    void forgetToldBefore(Instant day) {
        dsl().deleteFrom(TENDER_TOLD).where(TENDER_TOLD.TOLD_AT.lt(day)).execute();
    }
}

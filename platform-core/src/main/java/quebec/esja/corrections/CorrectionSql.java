package quebec.esja.corrections;

import static quebec.esja.db.pole.Tables.NEED_CORRECTION;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import quebec.esja.db.reference.Routines;
import quebec.esja.directory.ServiceArea;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.search.PlaceTokens;

final class CorrectionSql {

    /// A correction as it is kept.
    ///
    /// @param before  the profile, as JSON
    /// @param version of the profile once corrected
    record Kept(long id, String before, int version) {}

    /// Whether what is delivered to those areas reaches that place, as a search reads it.
    boolean reaches(List<ServiceArea> areas, PlaceTokens place) {
        String[] tokens =
                dsl().select(
                                Routines.coverage(
                                        areas.stream()
                                                .map(ServiceArea::kind)
                                                .toArray(String[]::new),
                                        areas.stream()
                                                .map(ServiceArea::code)
                                                .toArray(String[]::new),
                                        areas.stream()
                                                .map(CorrectionSql::km)
                                                .toArray(Integer[]::new)))
                        .fetchSingle()
                        .value1();
        return Arrays.stream(tokens).anyMatch(place.tokens()::contains);
    }

    private static Integer km(ServiceArea area) {
        return area instanceof ServiceArea.Radius(String _, int km) ? km : 0;
    }

    void keep(
            BuyerNeedId need,
            SupplierId supplier,
            Correction correction,
            String before,
            int version,
            String by,
            Instant now) {
        dsl().insertInto(NEED_CORRECTION)
                .set(NEED_CORRECTION.NEED_ID, need.value())
                .set(NEED_CORRECTION.SUPPLIER_ID, supplier.value())
                .set(NEED_CORRECTION.REASON, correction.reason().code())
                .set(NEED_CORRECTION.BEFORE, JSONB.valueOf(before))
                .set(NEED_CORRECTION.VERSION, version)
                .set(NEED_CORRECTION.CORRECTED_AT, now)
                .set(NEED_CORRECTION.CORRECTED_BY, by)
                .execute();
    }

    /// The latest that was not undone.
    Optional<Kept> last(BuyerNeedId need, SupplierId supplier) {
        return dsl().select(NEED_CORRECTION.ID, NEED_CORRECTION.BEFORE, NEED_CORRECTION.VERSION)
                .from(NEED_CORRECTION)
                .where(of(need, supplier), NEED_CORRECTION.UNDONE_AT.isNull())
                .orderBy(NEED_CORRECTION.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Kept(row.value1(), row.value2().data(), row.value3()));
    }

    int count(BuyerNeedId need, SupplierId supplier) {
        return dsl().fetchCount(NEED_CORRECTION, of(need, supplier));
    }

    void undone(Kept one, Instant now) {
        dsl().update(NEED_CORRECTION)
                .set(NEED_CORRECTION.UNDONE_AT, now)
                .where(NEED_CORRECTION.ID.eq(one.id()))
                .execute();
    }

    private static Condition of(BuyerNeedId need, SupplierId supplier) {
        return DSL.and(
                NEED_CORRECTION.NEED_ID.eq(need.value()),
                NEED_CORRECTION.SUPPLIER_ID.eq(supplier.value()));
    }
}

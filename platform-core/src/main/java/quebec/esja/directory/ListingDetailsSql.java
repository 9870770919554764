package quebec.esja.directory;

import static quebec.esja.db.pole.Tables.ESTABLISHMENT;
import static quebec.esja.db.pole.Tables.SUPPLIER_DOCUMENT;
import static quebec.esja.db.pole.Tables.SUPPLIER_LABEL;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.tenancy.TenantTransactions;

/// The details that are published of enterprises, those that stand beside their profiles included.
final class ListingDetailsSql {

    /// A row for each, whose details are null when its NEQ is not public. Their documents are written already: a label that is in none has
    /// expired.
    List<Map<String, @Nullable Object>> rows(Collection<Supplier> suppliers) {
        List<UUID> ids = suppliers.stream().map(one -> one.id().value()).toList();
        Map<UUID, List<ListingDetails.Label>> labels = labels(ids);
        Map<UUID, List<ListingDetails.Place>> places = places(ids);
        return suppliers.stream()
                .map(supplier -> {
                    UUID id = supplier.id().value();
                    Map<String, @Nullable Object> row = new LinkedHashMap<>();
                    row.put("id", id.toString());
                    row.put(
                            "details",
                            ListingSql.publicNeq(supplier.data().identity().neq()) == null
                                    ? null
                                    : ListingDetails.of(
                                                    supplier.data(),
                                                    labels.getOrDefault(id, List.of()),
                                                    places.getOrDefault(id, List.of()))
                                            .written());
                    return row;
                })
                .toList();
    }

    private static Map<UUID, List<ListingDetails.Label>> labels(List<UUID> ids) {
        return TenantTransactions.dsl()
                .select(
                        SUPPLIER_LABEL.SUPPLIER_ID,
                        SUPPLIER_LABEL.LABEL_CODE,
                        SUPPLIER_LABEL.PROOF,
                        SUPPLIER_LABEL.OBTAINED_ON,
                        SUPPLIER_LABEL.EXPIRES_ON)
                .from(SUPPLIER_LABEL)
                .join(SUPPLIER_DOCUMENT)
                .on(
                        SUPPLIER_DOCUMENT.SUPPLIER_ID.eq(SUPPLIER_LABEL.SUPPLIER_ID),
                        SUPPLIER_LABEL.LABEL_CODE.eq(DSL.any(SUPPLIER_DOCUMENT.LABELS)))
                .where(SUPPLIER_LABEL.SUPPLIER_ID.in(ids))
                .orderBy(SUPPLIER_LABEL.LABEL_CODE)
                .fetchGroups(
                        row -> row.value1(),
                        row ->
                                new ListingDetails.Label(
                                        row.value2(),
                                        row.value3(),
                                        day(row.value4()),
                                        day(row.value5())));
    }

    private static Map<UUID, List<ListingDetails.Place>> places(List<UUID> ids) {
        return TenantTransactions.dsl()
                .selectFrom(ESTABLISHMENT)
                .where(ESTABLISHMENT.SUPPLIER_ID.in(ids))
                .orderBy(ESTABLISHMENT.POSITION)
                .fetchGroups(
                        row -> row.getSupplierId(),
                        row ->
                                new ListingDetails.Place(
                                        row.getName(),
                                        row.getMunicipalityCode(),
                                        row.getAddress(),
                                        row.getPostalCode() == null ? "" : row.getPostalCode(),
                                        row.getPhone(),
                                        new LocalizedText(row.getOpeningFr(), row.getOpeningEn())));
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}

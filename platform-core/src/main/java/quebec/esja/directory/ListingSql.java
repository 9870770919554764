package quebec.esja.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import quebec.esja.db.province.Routines;
import quebec.esja.kernel.Neq;
import quebec.esja.kernel.OfferingId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;
import tools.jackson.databind.json.JsonMapper;

/// What the Pôle publishes to the province about its listed enterprises.
final class ListingSql {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Publishes a listed enterprise, its contact left out, and its NEQ too when it is a natural person's.
    void publish(Supplier supplier) {
        SupplierData data = supplier.data();
        Routines.publishListing(
                TenantTransactions.dsl().configuration(),
                supplier.id().value(),
                supplier.slug().value(),
                supplier.name(),
                publicNeq(data.identity().neq()),
                orNull(data.identity().legalForm()),
                orNull(data.identity().socialPurpose()),
                data.location().municipality(),
                data.description().fr(),
                data.description().en(),
                supplier.confirmedOn().orElse(null),
                supplier.listedAt().orElseThrow(),
                JSONB.valueOf(JSON.writeValueAsString(offerings(data.offerings()))));
    }

    void withdraw(SupplierId id) {
        Routines.publishListingWithdrawn(TenantTransactions.dsl().configuration(), id.value());
    }

    private static List<Map<String, Object>> offerings(List<OfferingData> offerings) {
        List<Map<String, Object>> published = new ArrayList<>();
        for (OfferingData offering : offerings) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", offering.id().map(OfferingId::toString).orElseThrow());
            row.put("position", published.size());
            row.put("title", offering.title().fr());
            row.put("title_en", offering.title().en());
            row.put("description", offering.description());
            row.put("keywords", offering.keywords());
            row.put("category", offering.category());
            row.put("mode", offering.mode().code());
            row.put("areas", offering.areas().stream().map(ListingSql::area).toList());
            published.add(row);
        }
        return published;
    }

    private static Map<String, Object> area(ServiceArea area) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", area.kind());
        row.put("code", area.code());
        if (area instanceof ServiceArea.Radius(String _, int km)) {
            row.put("radius_km", km);
        }
        return row;
    }

    private static @Nullable String publicNeq(String neq) {
        return Optional.of(neq)
                .filter(text -> !text.isEmpty())
                .map(Neq::new)
                .filter(known -> !known.isOfAPerson())
                .map(Neq::value)
                .orElse(null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

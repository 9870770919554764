package quebec.esja.directory;

import static quebec.esja.db.pole.Tables.SUPPLIER_DOCUMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record2;
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
        publish(List.of(supplier));
    }

    /// The same for many, in one statement. Their documents are written already: the labels and the towns are those that these tell.
    void publish(Collection<Supplier> suppliers) {
        if (suppliers.isEmpty()) {
            return;
        }
        Map<UUID, Record2<String[], String[]>> documents = documents(suppliers);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        suppliers.forEach(supplier -> {
            Map<String, @Nullable Object> row = row(supplier);
            Record2<String[], String[]> document =
                    Objects.requireNonNull(documents.get(supplier.id().value()));
            row.put("labels", document.value1());
            row.put("towns", document.value2());
            rows.add(row);
        });
        Routines.publishListings(
                TenantTransactions.dsl().configuration(),
                JSONB.valueOf(JSON.writeValueAsString(rows)));
        Routines.publishListingDetails(
                TenantTransactions.dsl().configuration(),
                JSONB.valueOf(JSON.writeValueAsString(new ListingDetailsSql().rows(suppliers))));
    }

    private static Map<UUID, Record2<String[], String[]>> documents(
            Collection<Supplier> suppliers) {
        return TenantTransactions.dsl()
                .select(
                        SUPPLIER_DOCUMENT.SUPPLIER_ID,
                        SUPPLIER_DOCUMENT.LABELS,
                        SUPPLIER_DOCUMENT.TOWNS)
                .from(SUPPLIER_DOCUMENT)
                .where(
                        SUPPLIER_DOCUMENT.SUPPLIER_ID.in(
                                suppliers.stream().map(one -> one.id().value()).toList()))
                .fetchMap(
                        row -> row.value1(),
                        row -> row.into(SUPPLIER_DOCUMENT.LABELS, SUPPLIER_DOCUMENT.TOWNS));
    }

    private static Map<String, @Nullable Object> row(Supplier supplier) {
        SupplierData data = supplier.data();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", supplier.id().toString());
        row.put("slug", supplier.slug().value());
        row.put("name", supplier.name());
        row.put("legal_name", data.identity().legalName());
        row.put("neq", publicNeq(data.identity().neq()));
        row.put("legal_form", orNull(data.identity().legalForm()));
        row.put("social_purpose", orNull(data.identity().socialPurpose()));
        row.put("municipality", data.location().municipality());
        row.put("postal_area", postalArea(data.location().postalCode()));
        row.put("fr", data.description().fr());
        row.put("en", data.description().en());
        row.put("confirmed_on", supplier.confirmedOn().map(LocalDate::toString).orElse(null));
        row.put("listed_at", supplier.listedAt().orElseThrow().toString());
        row.put("size_band", data.practice().size().map(SizeBand::code).orElse(null));
        row.put("accepts_tenders", data.practice().acceptsTenders());
        row.put("offerings", offerings(data.offerings()));
        return row;
    }

    void withdraw(SupplierId id) {
        Routines.publishListingWithdrawn(TenantTransactions.dsl().configuration(), id.value());
    }

    private static List<Map<String, @Nullable Object>> offerings(List<OfferingData> offerings) {
        List<Map<String, @Nullable Object>> published = new ArrayList<>();
        for (OfferingData offering : offerings) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("id", offering.id().map(OfferingId::toString).orElseThrow());
            row.put("position", published.size());
            row.put("title", offering.title().fr());
            row.put("title_en", offering.title().en());
            row.put("description", offering.description());
            row.put("keywords", offering.keywords());
            row.put("unspsc", unspsc(offering.terms()));
            row.put("category", offering.category());
            row.put("seao", orNull(offering.seaoCategory()));
            row.put("mode", offering.mode().code());
            row.put("areas", offering.areas().stream().map(ListingSql::area).toList());
            published.add(row);
        }
        return published;
    }

    /// The first half of a postal code, all that the province learns of it.
    private static @Nullable String postalArea(String postalCode) {
        return postalCode.isEmpty() ? null : postalCode.substring(0, 3);
    }

    private static String unspsc(OfferingTerms terms) {
        return (terms.unspsc() + " " + terms.unspscLabel()).strip();
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

    static @Nullable String publicNeq(String neq) {
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

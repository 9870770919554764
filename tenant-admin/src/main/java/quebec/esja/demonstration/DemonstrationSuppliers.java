package quebec.esja.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quebec.esja.audit.Actor;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.OfferingReference;
import quebec.esja.directory.OfferingTerms;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.SizeBand;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.SupplierId;

/// Enters the enterprises of one Pôle as its staff would, and lists them.
@Component
class DemonstrationSuppliers {

    private final Suppliers suppliers;

    DemonstrationSuppliers(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    /// @return the id of each enterprise by its key in the files
    Map<String, SupplierId> load(String pole, Facts facts) {
        List<NamedCsvRecord> offerings = Facts.of(pole, facts.offerings());
        List<NamedCsvRecord> practices = Facts.of(pole, facts.practices());
        List<NamedCsvRecord> terms = Facts.of(pole, facts.terms());
        List<NamedCsvRecord> references = Facts.of(pole, facts.references());
        Map<String, SupplierId> ids = new HashMap<>();
        for (NamedCsvRecord row : Facts.of(pole, facts.suppliers())) {
            String key = row.getField("slug");
            List<OfferingData> sold =
                    offerings.stream()
                            .filter(offering -> offering.getField("supplier_slug").equals(key))
                            .map(offering ->
                                    offering(offering)
                                            .withTerms(terms(offering, terms, references)))
                            .toList();
            SupplierData.Practice practice =
                    practices.stream()
                            .filter(told -> told.getField("supplier_slug").equals(key))
                            .findFirst()
                            .map(DemonstrationSuppliers::practice)
                            .orElse(SupplierData.Practice.UNTOLD);
            Supplier supplier =
                    saved(
                            suppliers.create(
                                    data(row, practice, sold),
                                    SupplierSource.DEMONSTRATION,
                                    Actor.PLATFORM));
            if (registersNow(row)) {
                saved(suppliers.submit(supplier.id(), Actor.PLATFORM));
            } else {
                suppliers.confirm(
                        supplier.id(),
                        LocalDate.parse(row.getField("confirmed_on")),
                        Actor.PLATFORM);
                saved(suppliers.list(supplier.id(), Actor.PLATFORM));
            }
            ids.put(key, supplier.id());
        }
        return ids;
    }

    /// Whether the enterprise has never confirmed anything: it has just registered, and waits for the Pôle's review.
    static boolean registersNow(NamedCsvRecord row) {
        return row.getField("confirmed_on").isEmpty();
    }

    private static Supplier saved(SupplierChange.Decided change) {
        return switch (change) {
            case SupplierChange.Saved(Supplier supplier) -> supplier;
            case SupplierChange.Refused(var problems) ->
                    throw new IllegalStateException("the demonstration breaks a rule: " + problems);
        };
    }

    private static SupplierData data(
            NamedCsvRecord row, SupplierData.Practice practice, List<OfferingData> offerings) {
        return new SupplierData(
                new SupplierData.Identity(
                        row.getField("name"),
                        "",
                        row.getField("neq"),
                        "",
                        row.getField("legal_form"),
                        row.getField("social_purpose"),
                        row.getField("founded_year").isEmpty()
                                ? null
                                : Integer.valueOf(row.getField("founded_year"))),
                new SupplierData.Location(
                        row.getField("municipality_code"), row.getField("address"), ""),
                new SupplierData.Reach("", row.getField("email"), row.getField("phone")),
                new SupplierData.Contact(
                        "Gestion de " + row.getField("name"), row.getField("contact_email")),
                new LocalizedText(row.getField("description_fr"), row.getField("description_en")),
                new LocalizedText(row.getField("added_value_fr"), row.getField("added_value_en")),
                practice,
                offerings);
    }

    private static SupplierData.Practice practice(NamedCsvRecord row) {
        return new SupplierData.Practice(
                text(row, "mission"),
                SizeBand.ofCode(row.getField("size_band")),
                text(row, "opening"),
                text(row, "capacity"),
                row.getField("lead_time_days").isEmpty()
                        ? null
                        : Integer.valueOf(row.getField("lead_time_days")),
                row.getField("accepts_tenders").equals("true"));
    }

    private static LocalizedText text(NamedCsvRecord row, String name) {
        return new LocalizedText(row.getField(name + "_fr"), row.getField(name + "_en"));
    }

    private static OfferingData offering(NamedCsvRecord row) {
        return new OfferingData(
                Optional.empty(),
                new LocalizedText(row.getField("title"), row.getField("title_en")),
                row.getField("description"),
                row.getField("keywords"),
                row.getField("category_code"),
                "",
                OfferingMode.ofCode(row.getField("mode")).orElseThrow(),
                areas(row.getField("service_areas")));
    }

    private static OfferingTerms terms(
            NamedCsvRecord offering, List<NamedCsvRecord> terms, List<NamedCsvRecord> references) {
        return terms.stream()
                .filter(told -> ofSameOffering(told, offering))
                .findFirst()
                .map(told ->
                        new OfferingTerms(
                                told.getField("price"),
                                told.getField("minimum_order"),
                                told.getField("unspsc"),
                                told.getField("unspsc_label"),
                                references.stream()
                                        .filter(row -> ofSameOffering(row, offering))
                                        .map(DemonstrationSuppliers::reference)
                                        .toList()))
                .orElse(OfferingTerms.UNTOLD);
    }

    private static boolean ofSameOffering(NamedCsvRecord row, NamedCsvRecord offering) {
        return Stream.of("supplier_slug", "position")
                .allMatch(key -> row.getField(key).equals(offering.getField(key)));
    }

    private static OfferingReference reference(NamedCsvRecord row) {
        return new OfferingReference(
                row.getField("client"),
                row.getField("year").isEmpty() ? null : Integer.valueOf(row.getField("year")),
                row.getField("line"),
                row.getField("named").equals("true"));
    }

    private static List<ServiceArea> areas(String text) {
        List<ServiceArea> areas = new ArrayList<>();
        for (String one : text.split(" ", -1)) {
            String[] parts = one.split(":", -1);
            areas.add(
                    ServiceArea.of(
                            parts[0],
                            parts.length > 1 ? parts[1] : "QC",
                            parts.length > 2 ? Integer.parseInt(parts[2]) : 0));
        }
        return areas;
    }
}

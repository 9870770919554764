package quebec.esja.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import quebec.esja.audit.Actor;
import quebec.esja.establishments.Establishment;
import quebec.esja.establishments.EstablishmentChange;
import quebec.esja.establishments.Establishments;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.SupplierId;

/// Tells the other places of business of one Pôle's enterprises, one each.
@Component
class DemonstrationPlaces {

    private final Establishments establishments;

    DemonstrationPlaces(Establishments establishments) {
        this.establishments = establishments;
    }

    /// @param sellers the id of each enterprise by its key in the files
    void load(List<NamedCsvRecord> rows, Map<String, SupplierId> sellers) {
        for (NamedCsvRecord row : rows) {
            SupplierId seller = Objects.requireNonNull(sellers.get(row.getField("supplier_slug")));
            EstablishmentChange change =
                    establishments.change(seller, List.of(), List.of(place(row)), Actor.PLATFORM);
            if (!(change instanceof EstablishmentChange.Saved)) {
                throw new IllegalStateException("the demonstration breaks a rule: " + change);
            }
        }
    }

    private static Establishment place(NamedCsvRecord row) {
        return new Establishment(
                row.getField("name"),
                row.getField("municipality_code"),
                row.getField("address"),
                row.getField("postal_code"),
                row.getField("phone"),
                new LocalizedText(row.getField("opening_fr"), row.getField("opening_en")));
    }
}

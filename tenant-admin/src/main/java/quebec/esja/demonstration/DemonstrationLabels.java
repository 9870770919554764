package quebec.esja.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.SupplierId;
import quebec.esja.labels.LabelChange;
import quebec.esja.labels.LabelData;
import quebec.esja.labels.Labels;

/// Declares the labels of one Pôle's enterprises as their managers would; the Pôle verifies some.
@Component
class DemonstrationLabels {

    private static final Actor STAFF = new Actor(null, "Chargée de projet");

    private final Labels labels;

    DemonstrationLabels(Labels labels) {
        this.labels = labels;
    }

    /// @param sellers the id of each enterprise by its key in the files
    void load(List<NamedCsvRecord> rows, Map<String, SupplierId> sellers) {
        for (NamedCsvRecord row : rows) {
            SupplierId seller = Objects.requireNonNull(sellers.get(row.getField("supplier_slug")));
            LabelData label =
                    new LabelData(
                            row.getField("label_code"),
                            row.getField("proof"),
                            day(row.getField("obtained_on")),
                            day(row.getField("expires_on")));
            if (labels.declare(seller, label, Actor.PLATFORM)
                    instanceof LabelChange.Refused(var problems)) {
                throw new IllegalStateException("the demonstration breaks a rule: " + problems);
            }
            if (row.getField("verified").equals("true")) {
                labels.verify(seller, label, STAFF);
            }
        }
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}

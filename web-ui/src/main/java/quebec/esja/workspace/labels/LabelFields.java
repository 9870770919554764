package quebec.esja.workspace.labels;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import quebec.esja.directory.Term;
import quebec.esja.labels.LabelData;

/// A label laid flat, one component per field of the form.
public record LabelFields(
        @Nullable Term label,
        String proof,
        @Nullable LocalDate obtained,
        @Nullable LocalDate expires) {

    static final LabelFields NEW = new LabelFields(null, "", null, null);

    LabelData data() {
        return new LabelData(label == null ? "" : label.code(), proof, obtained, expires);
    }
}

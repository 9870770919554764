package quebec.esja.intake;

import java.util.List;
import java.util.Locale;
import quebec.esja.kernel.SupplierId;
import quebec.esja.rows.Field;
import quebec.esja.rows.Note;

/// What a row of the file would do.
public sealed interface RowOutcome {

    /// An enterprise the Pôle does not have.
    record New() implements RowOutcome {}

    /// An enterprise the Pôle has, with fields that differ. An empty cell never empties a field.
    record Update(SupplierId of, String name, List<Change> changes) implements RowOutcome {}

    /// The same enterprise as an earlier row or as one the Pôle has, where nothing differs.
    record Duplicate(Of of, Basis basis) implements RowOutcome {}

    /// Cannot be taken in as it is.
    record Unreadable(List<Note> reasons) implements RowOutcome {}

    /// A field that would change.
    record Change(Field field, String before, String after) {}

    /// What a duplicate repeats.
    sealed interface Of {

        /// An earlier row, by its number in the file.
        record Row(int number) implements Of {}

        record Enterprise(SupplierId id, String name) implements Of {}
    }

    /// Why two are taken for one.
    enum Basis {
        /// The same NEQ.
        NEQ,
        /// The same name once folded, in the same municipality.
        NAME_AND_PLACE,
        /// Names that differ by little, in the same municipality: probable only, a person decides.
        NEAR_NAME;

        /// The key of its label.
        public String key() {
            return "intake.basis." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// The outcomes by which rows are counted and filtered.
    enum Kind {
        NEW,
        UPDATE,
        DUPLICATE,
        UNREADABLE;

        /// As the database names it.
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The key of its label.
        public String key() {
            return "intake.kind." + code();
        }
    }

    default Kind kind() {
        return switch (this) {
            case New _ -> Kind.NEW;
            case Update _ -> Kind.UPDATE;
            case Duplicate _ -> Kind.DUPLICATE;
            case Unreadable _ -> Kind.UNREADABLE;
        };
    }
}

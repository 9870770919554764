package quebec.esja.site;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One field of a form: what was typed stays, and what is wrong is said beside it.
///
/// @param name         of the parameter, and the end of the field's id
/// @param label        what is asked
/// @param kind         how it is asked
/// @param value        what was typed, empty at first
/// @param hint         what helps to answer; may be empty
/// @param error        what is wrong and how to mend it; empty when nothing is
/// @param required     whether it must be answered
/// @param autocomplete token of the HTML standard, such as `email` or `organization`; empty for none
/// @param maxLength    longest answer, in characters
public record Field(
        String name,
        String label,
        Kind kind,
        String value,
        String hint,
        String error,
        boolean required,
        String autocomplete,
        int maxLength) {

    private static final int USUAL_LENGTH = 160;

    /// How a question is asked.
    public sealed interface Kind {

        /// One line; the type is that of an HTML input: `text`, `email`, `tel`, `url`, `search`, `date`.
        record Line(String type) implements Kind {}

        /// Several lines.
        record Lines(int rows) implements Kind {}

        /// One of a list.
        record Choice(List<Option> options) implements Kind {}

        /// Yes or no.
        record Tick() implements Kind {}
    }

    /// A possible answer.
    public record Option(String value, String text) {}

    /// Something wrong with a form; the field's name may be empty.
    public record Problem(String field, String sentence) {}

    public static Field line(String name, String label) {
        return new Field(name, label, new Kind.Line("text"), "", "", "", true, "", USUAL_LENGTH);
    }

    public static Field email(String name, String label) {
        return new Field(name, label, new Kind.Line("email"), "", "", "", true, "email", 254);
    }

    public static Field lines(String name, String label, int maxLength) {
        return new Field(name, label, new Kind.Lines(5), "", "", "", true, "", maxLength);
    }

    public static Field choice(String name, String label, List<Option> options) {
        return new Field(name, label, new Kind.Choice(options), "", "", "", true, "", USUAL_LENGTH);
    }

    public static Field tick(String name, String label) {
        return new Field(name, label, new Kind.Tick(), "", "", "", true, "", USUAL_LENGTH);
    }

    public Field optional() {
        return new Field(name, label, kind, value, hint, error, false, autocomplete, maxLength);
    }

    public Field hinted(String text) {
        return new Field(name, label, kind, value, text, error, required, autocomplete, maxLength);
    }

    public Field completedAs(String token) {
        return new Field(name, label, kind, value, hint, error, required, token, maxLength);
    }

    public Field ofType(String type) {
        return new Field(
                name,
                label,
                new Kind.Line(type),
                value,
                hint,
                error,
                required,
                autocomplete,
                maxLength);
    }

    public Field atMost(int characters) {
        return new Field(name, label, kind, value, hint, error, required, autocomplete, characters);
    }

    /// The field with what was typed and what is wrong with it.
    public Field answered(String typed, Map<String, String> errors) {
        return new Field(
                name,
                label,
                kind,
                typed,
                hint,
                errors.getOrDefault(name, ""),
                required,
                autocomplete,
                maxLength);
    }

    public String id() {
        return "champ-" + name;
    }

    /// The ids that describe the field, for `aria-describedby`; null when nothing does.
    public @Nullable String describedBy() {
        var ids =
                (hint.isEmpty() ? "" : id() + "-aide ") + (error.isEmpty() ? "" : id() + "-erreur");
        return ids.isEmpty() ? null : ids.strip();
    }
}

package quebec.esja.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an enterprise shows beside the data of its profile: its labels, its other places, its pictures.
public record Beside(List<Line> lines) {

    public Beside {
        lines = List.copyOf(lines);
    }

    public enum Kind {
        LABEL,
        PLACE,
        LOGO,
        PICTURE
    }

    /// One thing shown.
    ///
    /// @param id    by which it is the same before and after: the code of a label, the name of a place, the id of a picture
    /// @param name  by which a person knows it; empty for a picture that nobody described
    /// @param says  the rest of what it says
    /// @param until when a label ends
    public record Line(
            Kind kind, String id, String name, List<String> says, @Nullable LocalDate until) {

        public Line {
            says = List.copyOf(says);
        }

        boolean sameThing(Line other) {
            return kind == other.kind && id.equals(other.id);
        }
    }

    /// One thing that is new, gone, or says otherwise; one side at most is absent.
    public record Change(Optional<Line> before, Optional<Line> after) {}

    /// What changed from this to `now`: first in the order of now, then what is gone.
    public List<Change> changesTo(Beside now) {
        List<Change> changes = new ArrayList<>();
        for (Line after : now.lines) {
            Optional<Line> before = lines.stream().filter(after::sameThing).findFirst();
            if (before.filter(after::equals).isEmpty()) {
                changes.add(new Change(before, Optional.of(after)));
            }
        }
        lines.stream()
                .filter(before -> now.lines.stream().noneMatch(before::sameThing))
                .forEach(gone -> changes.add(new Change(Optional.of(gone), Optional.empty())));
        return changes;
    }
}

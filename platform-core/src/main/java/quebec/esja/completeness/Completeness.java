package quebec.esja.completeness;

import java.util.List;
import java.util.Optional;

/// What is missing on a profile, the most useful first.
public record Completeness(List<ProfileStep> missing) {

    public Completeness {
        missing = List.copyOf(missing);
    }

    /// The next best thing to do.
    public Optional<ProfileStep> next() {
        return missing.stream().findFirst();
    }

    /// How many of the steps are done.
    public int done() {
        return total() - missing.size();
    }

    public int total() {
        return ProfileStep.values().length;
    }
}

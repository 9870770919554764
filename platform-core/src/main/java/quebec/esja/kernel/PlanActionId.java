package quebec.esja.kernel;

import java.util.Optional;
import java.util.UUID;

/// An action of the plan that follows a diagnostic.
public record PlanActionId(UUID value) {

    /// None for what is not the text of an id.
    public static Optional<PlanActionId> parse(String text) {
        try {
            return Optional.of(new PlanActionId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

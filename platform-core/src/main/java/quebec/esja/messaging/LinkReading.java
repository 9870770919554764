package quebec.esja.messaging;

import java.util.Optional;
import java.util.UUID;

/// What a link from a mail turns out to be.
public sealed interface LinkReading {

    /// It may be followed, for this purpose and this object.
    record Valid(String purpose, UUID target) implements LinkReading {}

    /// It was followed already.
    record Used(String purpose, UUID target) implements LinkReading {}

    /// Its time is over.
    record Expired(String purpose, UUID target) implements LinkReading {}

    /// Nobody sent such a link.
    record Unknown() implements LinkReading {}

    /// The object that it names, however old it is and whether it was followed or not: for what needs no fresh link, such as refusing
    /// what one did not ask for.
    default Optional<UUID> named() {
        return switch (this) {
            case Valid(_, UUID target) -> Optional.of(target);
            case Used(_, UUID target) -> Optional.of(target);
            case Expired(_, UUID target) -> Optional.of(target);
            case Unknown _ -> Optional.empty();
        };
    }
}

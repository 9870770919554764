package quebec.esja.messaging;

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
}

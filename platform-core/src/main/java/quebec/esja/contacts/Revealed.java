package quebec.esja.contacts;

import java.util.List;

/// What came of asking to see the persons to contact.
public sealed interface Revealed {

    /// Their details, written down as seen; empty when nobody may be shown that way.
    record Shown(List<ContactData> persons) implements Revealed {
        public Shown {
            persons = List.copyOf(persons);
        }
    }

    /// The member saw too many these 24 hours.
    record TooMany() implements Revealed {}

    /// What is told of the reason is too long.
    record Refused() implements Revealed {}
}

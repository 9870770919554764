package quebec.esja.contacts;

import java.util.Optional;

/// What stands behind the link of a person's letter.
public sealed interface Behind {

    /// She has not answered yet.
    ///
    /// @param enterprise its name
    record Question(ContactPerson person, String enterprise, Agreement agreement)
            implements Behind {}

    /// What is kept of her.
    ///
    /// @param renewal present when her agreement ends soon, and this link may renew it
    record Own(OwnData data, Optional<Agreement> renewal) implements Behind {}

    /// The time of the link is over.
    record TooLate() implements Behind {}
}

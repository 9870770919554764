package quebec.esja.contacts;

import java.time.LocalDate;
import java.util.List;

/// What became of proposing a person.
public sealed interface ContactChange {

    /// A letter asks her.
    record Asked(ContactPerson person) implements ContactChange {}

    /// She proposed herself and agreed at once.
    record Agreed(ContactPerson person) implements ContactChange {}

    record Refused(List<ContactProblem> problems) implements ContactChange {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// The enterprise proposes someone of that address already.
    record Known() implements ContactChange {}

    /// She refused or withdrew not long ago.
    ///
    /// @param from the day from which she may be asked again
    record Declined(LocalDate from) implements ContactChange {}

    /// [Contacts#MOST_PERSONS] are proposed already.
    record TooMany() implements ContactChange {}
}

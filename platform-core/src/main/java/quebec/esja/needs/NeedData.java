package quebec.esja.needs;

import java.time.LocalDate;
import java.util.Optional;
import quebec.esja.texts.Language;

/// What a person tells of a need. Nothing here is checked; [NeedRequests] does.
///
/// @param what         in one line, 3 to 200 characters
/// @param detail       4000 characters at most; may be empty
/// @param category     code of `reference.category`, or empty
/// @param place        where it must be delivered: code of a municipality, a territory or a region, or empty
/// @param wantedOn     when it is needed, if that is known
/// @param organization for whom, 160 characters at most; may be empty
public record NeedData(
        String what,
        String detail,
        String category,
        String place,
        Optional<LocalDate> wantedOn,
        String organization,
        Contact contact) {

    /// The person who is answered.
    ///
    /// @param name 2 to 120 characters
    public record Contact(String name, String email, Language language) {}
}

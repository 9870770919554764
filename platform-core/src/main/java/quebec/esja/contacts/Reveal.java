package quebec.esja.contacts;

import java.time.Instant;
import java.util.List;

/// That someone saw a person's details.
///
/// @param enterprise   for which she is contacted; empty when it is gone
/// @param way          in which she was seen
/// @param organization of whoever saw her; empty for a visitor of the public page
/// @param viewer       name of whoever saw her; empty for a visitor of the public page
/// @param purpose      why, in that person's words; may be empty
/// @param details      codes of what was shown, as `email`
public record Reveal(
        Instant at,
        String enterprise,
        Visibility way,
        String organization,
        String viewer,
        String purpose,
        List<String> details) {

    public Reveal {
        details = List.copyOf(details);
    }
}

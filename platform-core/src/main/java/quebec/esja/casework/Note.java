package quebec.esja.casework;

import java.time.Instant;
import java.util.Optional;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.MemberId;

/// What someone of the team wrote about an enterprise for the others.
///
/// @param author absent once they left the Pôle
public record Note(
        NoteId id,
        String text,
        Optional<MemberId> author,
        String authorName,
        Instant writtenAt,
        Optional<Instant> editedAt,
        int version) {

    /// Only its author edits it.
    public boolean isBy(Actor actor) {
        return author.filter(member -> member.equals(actor.member())).isPresent();
    }
}

package quebec.esja.seao;

import java.time.Instant;
import java.util.Optional;

/// An import as the history keeps it.
///
/// @param sha256    of the file, in hexadecimal; empty when it was refused before its end
/// @param published when the file says it was published
/// @param actor     an identity subject, or the command's name
/// @param refusal   why nothing was kept
public record ImportRecord(
        String fileName,
        String sha256,
        long bytes,
        Optional<Instant> published,
        ImportSource source,
        String actor,
        Instant started,
        Instant ended,
        ImportCounts counts,
        Optional<ImportRefusal> refusal) {}

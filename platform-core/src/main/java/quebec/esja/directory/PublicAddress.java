package quebec.esja.directory;

import java.time.Instant;

/// The page of a listed enterprise.
public record PublicAddress(String slug, Instant changedAt) {}

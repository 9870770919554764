package quebec.esja.directory;

import java.time.Instant;
import quebec.esja.kernel.LocalizedText;

/// An enterprise that was listed lately.
public record NewListing(
        String slug, String name, LocalizedText description, Instant listedAt, Instant changedAt) {}

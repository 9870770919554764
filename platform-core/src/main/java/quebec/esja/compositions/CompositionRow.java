package quebec.esja.compositions;

import java.time.Instant;
import quebec.esja.kernel.CompositionId;
import quebec.esja.kernel.Slug;

/// A portfolio in a list.
public record CompositionRow(
        CompositionId id,
        Slug slug,
        String name,
        int enterprises,
        boolean published,
        Instant changedAt) {}

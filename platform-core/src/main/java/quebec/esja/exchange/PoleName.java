package quebec.esja.exchange;

import quebec.esja.kernel.Slug;

/// A Pôle as people know it.
public record PoleName(String name, Slug slug) {}

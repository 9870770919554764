package quebec.esja.directory;

import quebec.esja.kernel.PoleId;

/// A Pôle that is open to visitors.
///
/// @param enterprises how many it lists
public record PublishedPole(PoleId id, String slug, String name, String accent, int enterprises) {}

package quebec.esja.search;

import java.util.UUID;

/// Whoever searches the term also finds the expansion.
///
/// @param bothWays whether the reverse holds as well
public record Synonym(UUID id, String term, String expansion, boolean bothWays) {}

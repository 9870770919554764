package quebec.esja.exchange;

import quebec.esja.kernel.PoleId;
import quebec.esja.kernel.Slug;

/// Another Pôle of the province, and what its public directory has for a need.
///
/// @param selling  enterprises it lists in the category of the need
/// @param covering those of them that deliver to its place
public record Neighbour(PoleId id, Slug slug, String name, int selling, int covering) {}

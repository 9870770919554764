package quebec.esja.casework;

import java.util.UUID;

/// A list of enterprises that someone comes back to.
///
/// @param query the part of its address behind the question mark
public record SavedFilter(UUID id, String name, String query) {}

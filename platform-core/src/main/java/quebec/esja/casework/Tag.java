package quebec.esja.casework;

/// A word by which the team gathers enterprises.
///
/// @param enterprises how many bear it
public record Tag(TagId id, String name, int enterprises) {}

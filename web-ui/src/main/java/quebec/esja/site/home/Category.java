package quebec.esja.site.home;

/// A category one can enter by.
///
/// @param enterprises 0 when not counted
public record Category(String name, String description, String address, int enterprises) {}

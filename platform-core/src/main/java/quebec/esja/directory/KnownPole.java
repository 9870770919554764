package quebec.esja.directory;

/// One of the Pôles of Québec on the tile map.
///
/// @param slug   the address it has or would have
/// @param column from 1, west
/// @param row    from 1, north
public record KnownPole(String slug, String shortName, int column, int row) {}

package quebec.esja.province;

import quebec.esja.kernel.Slug;

/// What a Pôle has to show, beside the others.
///
/// @param shortName   what the tile map calls it, such as « Estrie »; its name when the map does not know it
/// @param enterprises in its directory
/// @param buyers      it accepted
public record PoleStanding(Slug slug, String name, String shortName, int enterprises, int buyers) {}

package quebec.esja.province;

import quebec.esja.kernel.Slug;

/// What a Pôle has to show, beside the others.
///
/// @param enterprises in its directory
/// @param buyers      it accepted
public record PoleStanding(Slug slug, String name, int enterprises, int buyers) {}

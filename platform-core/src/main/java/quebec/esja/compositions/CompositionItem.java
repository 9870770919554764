package quebec.esja.compositions;

import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;

/// An enterprise of a portfolio.
///
/// @param section in which it stands, from 0
/// @param listed  false when it left the directory: it is then neither printed nor shown
public record CompositionItem(
        SupplierId supplier, Slug slug, String name, int section, boolean listed) {}

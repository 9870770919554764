package quebec.esja.registration;

import quebec.esja.kernel.Slug;

/// A public enterprise that may be the one being registered.
///
/// @param municipality its name
public record ListedSupplier(Slug slug, String name, String municipality) {}

package quebec.esja.bulk;

import quebec.esja.kernel.SupplierId;

/// An enterprise to which something could not be done, or undone.
///
/// @param why key of a text
public record BulkLine(SupplierId supplier, String name, String why) {}

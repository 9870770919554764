package quebec.esja.exchange;

import java.time.Instant;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;

/// An enterprise of the neighbour that is interested, as its public listing names it.
///
/// @param slug of its page in the directory of its Pôle
public record Interest(SupplierId supplier, String name, Slug slug, Instant at) {}

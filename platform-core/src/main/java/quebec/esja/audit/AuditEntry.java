package quebec.esja.audit;

import java.time.Instant;

/// One line of the history of an object.
///
/// @param action what was done, as `supplier.accepted`
public record AuditEntry(Instant at, String actorName, String action) {}

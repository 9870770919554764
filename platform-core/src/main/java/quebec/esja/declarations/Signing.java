package quebec.esja.declarations;

/// What the person who signs says.
///
/// @param reason       why the version before is amended; empty for the first
/// @param totalUnknown that the total of purchases is not known: there will be no rate
public record Signing(String name, String function, String reason, boolean totalUnknown) {}

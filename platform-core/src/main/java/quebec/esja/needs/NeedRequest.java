package quebec.esja.needs;

/// What the public form sends.
///
/// @param consents to the words of [NeedRequests#consentWording]
public record NeedRequest(NeedData need, boolean consents) {}

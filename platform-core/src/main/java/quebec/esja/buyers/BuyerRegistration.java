package quebec.esja.buyers;

/// What the public form sends.
///
/// @param neqConfirmed whether the person says that a NEQ whose check digit disagrees is right all the same
/// @param consents     to the words of [BuyerRegistrations#consentWording]
public record BuyerRegistration(BuyerData buyer, boolean neqConfirmed, boolean consents) {}

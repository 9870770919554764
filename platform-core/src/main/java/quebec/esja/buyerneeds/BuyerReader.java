package quebec.esja.buyerneeds;

import quebec.esja.kernel.EmailAddress;
import quebec.esja.texts.Language;

/// Someone who is written to for a buyer.
public record BuyerReader(EmailAddress email, Language language) {}

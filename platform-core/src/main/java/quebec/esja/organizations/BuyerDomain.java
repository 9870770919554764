package quebec.esja.organizations;

import quebec.esja.kernel.BuyerId;

/// An e-mail domain that an organization says is its own.
///
/// @param confirmed whether the Pôle's team confirmed it, since when people join by it
public record BuyerDomain(String domain, BuyerId buyer, boolean confirmed, String askedBy) {}

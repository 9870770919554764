package quebec.esja.rates;

/// A counted purchase, with the names of its parties.
public record RateLine(CountedPurchase purchase, String buyerName, String supplierName) {}

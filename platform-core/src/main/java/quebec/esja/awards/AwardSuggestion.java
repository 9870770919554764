package quebec.esja.awards;

/// A contract that an enterprise seems to have obtained.
///
/// @param supplierName of the enterprise in the Pôle
public record AwardSuggestion(Award award, String supplierName, SuggestionState state) {}

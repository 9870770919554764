package quebec.esja.portfolio;

import quebec.esja.search.SupplierSearch;
import quebec.esja.texts.Language;

/// What someone asks to print.
///
/// @param search    of which the page is left aside: a portfolio holds all that is found
/// @param directory absolute address of the Pôle's directory, in the language asked
/// @param query     of the same search in that directory, without `?`; may be empty
public record PortfolioRequest(
        SupplierSearch search, Language language, String directory, String query) {

    String address() {
        return query.isEmpty() ? directory : directory + "?" + query;
    }
}

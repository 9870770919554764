package quebec.esja.search;

/// How much a search finds, when nobody is to see what.
///
/// @param asked   the search as it was carried out
/// @param total   enterprises found, each once
/// @param reading how the words were taken
public record SearchFigures(
        SupplierSearch asked, int total, Facets facets, SearchPage.Reading reading) {

    public static SearchFigures of(SearchPage page) {
        return new SearchFigures(page.asked(), page.total(), page.facets(), page.reading());
    }
}

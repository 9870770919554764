package quebec.esja.workspace.wishes;

import java.util.List;
import quebec.esja.diagnostics.Diagnostic;
import quebec.esja.diagnostics.QuestionKind;
import quebec.esja.directory.Term;
import quebec.esja.search.Found;
import quebec.esja.search.SupplierSearch;

/// The enterprises that a first list would hold, in a category where the buyer says it would buy.
///
/// @param enterprises the first that the directory gives; at least one
/// @param total       how many it has in all
record FirstList(Term category, List<Found> enterprises, int total) {

    /// A list one reads, and calls.
    private static final int MOST = 10;

    /// One for each category answered, where the directory has an enterprise.
    static List<FirstList> of(Diagnostic diagnostic, ResultProposals bench) {
        return diagnostic
                .questionnaire()
                .questions()
                .filter(question -> question.kind() == QuestionKind.CATEGORY)
                .flatMap(question -> diagnostic.answers().to(question.key()).stream())
                .distinct()
                .flatMap(code -> bench.nomenclature().category(code).stream())
                .map(category -> in(category, bench))
                .filter(list -> !list.enterprises().isEmpty())
                .toList();
    }

    List<String> names() {
        return enterprises.stream().map(found -> found.name().text()).toList();
    }

    private static FirstList in(Term category, ResultProposals bench) {
        var found =
                bench.searches()
                        .search(SupplierSearch.ALL.withCategory(category.code()), List.of());
        return new FirstList(
                category, found.results().stream().limit(MOST).toList(), found.total());
    }
}

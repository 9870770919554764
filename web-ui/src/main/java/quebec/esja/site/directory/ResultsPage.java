package quebec.esja.site.directory;

import org.springframework.stereotype.Component;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.Term;
import quebec.esja.search.SupplierSearch;
import quebec.esja.site.Page;
import quebec.esja.site.Visit;

/// What search engines are told of a page of results of a Pôle. They may list the whole directory and each category that holds somebody;
/// any other combination says which of these it narrows.
@Component
class ResultsPage {

    private final Nomenclature nomenclature;

    ResultsPage(Nomenclature nomenclature) {
        this.nomenclature = nomenclature;
    }

    Page of(Visit visit, Question question, int found) {
        var search = question.search();
        var page =
                nomenclature
                        .category(search.category())
                        .map(category -> ofCategory(visit, category, found))
                        .orElseGet(() ->
                                visit.page(visit.t("directory.title"))
                                        .withDescription(
                                                visit.t(
                                                        "directory.description",
                                                        visit.here().name()))
                                        .known(""));
        return isListed(question, found) ? page : page.notIndexed();
    }

    private static Page ofCategory(Visit visit, Term category, int found) {
        var locale = visit.language().locale();
        return visit.page(visit.t("directory.title.category", category.name().in(locale)))
                .withDescription(
                        visit.t(
                                "directory.description.category",
                                category.description().in(locale),
                                visit.formats().number(found),
                                visit.here().name()))
                .known(Question.parameters(SupplierSearch.ALL.withCategory(category.code())));
    }

    private boolean isListed(Question question, int found) {
        var search = question.search();
        var alone = SupplierSearch.ALL.withCategory(search.category());
        return search.equals(alone)
                && question.place() instanceof AskedPlace.Nowhere
                && question.kept().isEmpty()
                && (search.category().isEmpty()
                        || found > 0 && nomenclature.category(search.category()).isPresent());
    }
}

package quebec.esja.workspace.buying;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import quebec.esja.attention.AttentionCounter;
import quebec.esja.attention.AttentionKind;
import quebec.esja.doors.PoleFront;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.search.DirectorySearch;
import quebec.esja.search.Found;
import quebec.esja.search.SearchPage;
import quebec.esja.search.SupplierSearch;
import quebec.esja.site.Assets;
import quebec.esja.site.Visit;
import quebec.esja.site.directory.Elsewhere;
import quebec.esja.site.directory.PlaceReader;
import quebec.esja.site.directory.Question;
import quebec.esja.site.directory.Results;
import quebec.esja.site.directory.ResultsView;
import quebec.esja.site.directory.SearchCounts;
import quebec.esja.site.directory.ServedTerritories;
import quebec.esja.site.directory.WaysOn;
import quebec.esja.texts.Language;

/// Answers a signed-in buyer as the public directory answers a visitor: the same reading, words and counts.
@Component
class Finder {

    private final DirectorySearch searches;
    private final ServedTerritories served;
    private final PlaceReader places;
    private final Results results;
    private final Elsewhere elsewhere;
    private final SearchCounts counts;
    private final AttentionCounter attention;
    private final PublicUrl home;
    private final Assets assets;

    Finder(
            DirectorySearch searches,
            ServedTerritories served,
            PlaceReader places,
            Results results,
            Elsewhere elsewhere,
            SearchCounts counts,
            AttentionCounter attention,
            PublicUrl home,
            Assets assets) {
        this.searches = searches;
        this.served = served;
        this.places = places;
        this.results = results;
        this.elsewhere = elsewhere;
        this.counts = counts;
        this.attention = attention;
        this.home = home;
        this.assets = assets;
    }

    /// @param page   what was found
    /// @param view   the same in words
    /// @param waysOn where to look further
    record Answer(SearchPage page, ResultsView view, WaysOn waysOn) {}

    /// Reads a question as an address says it.
    Question read(MultiValueMap<String, String> parameters) {
        return Question.read(parameters, places);
    }

    /// @param to where another search leads
    Answer answer(
            PoleFront pole,
            Language language,
            Question question,
            Function<SupplierSearch, String> to) {
        var directory = "/" + pole.slug() + "/repertoire";
        var visit = new Visit(language, Optional.of(pole), directory, "", home.origin(), assets);
        var page = searches.search(question.search(), served.of(pole));
        return new Answer(
                page,
                results.view(visit, question, page, to),
                elsewhere.from(visit, question, page, to));
    }

    /// Counts an answer that was just shown, and the way by which it was reached.
    void count(Question question, Answer answer, MultiValueMap<String, String> parameters) {
        if (question.asked()) {
            attention.seen(
                    AttentionKind.APPEARANCE,
                    answer.page().results().stream().map(Found::id).toList());
            if (answer.page().total() == 0) {
                counts.nothing(question, answer.waysOn().nearest());
            }
        }
        counts.arrived(
                Question.first(parameters, SearchCounts.WAY),
                question.search().q() + Question.first(parameters, SearchCounts.WORDS));
    }
}

package quebec.esja.site.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import quebec.esja.search.SearchPage;
import quebec.esja.search.SupplierSearch;
import quebec.esja.site.Visit;
import quebec.esja.site.directory.ResultsView.Link;
import quebec.esja.site.directory.ResultsView.Notice;

/// How the words and the place of a search were taken, each with the way to have them taken otherwise.
final class Notices {

    private Notices() {}

    /// @param to the address of another search
    static List<Notice> of(
            Visit visit,
            Wording wording,
            Question question,
            SearchPage page,
            Function<SupplierSearch, String> to) {
        List<Notice> notices = new ArrayList<>();
        switch (page.reading()) {
            case SearchPage.Reading.AsTyped _ -> {}
            case SearchPage.Reading.Corrected(String q) ->
                    notices.add(
                            new Notice(
                                    visit.t("directory.notice.corrected", question.search().q(), q),
                                    List.of()));
            case SearchPage.Reading.AnyWord _ ->
                    notices.add(new Notice(visit.t("directory.notice.any-word"), List.of()));
            case SearchPage.Reading.Nothing _ ->
                    notices.add(
                            new Notice(
                                    visit.t("directory.notice.no-word"),
                                    List.of(
                                            Link.to(
                                                    visit.t("directory.notice.all"),
                                                    to.apply(question.search().withQ(""))))));
        }
        if (visit.pole().isEmpty()
                && page.total() == 0
                && Question.neq(question.search().q()).isPresent()) {
            notices.add(new Notice(visit.t("directory.notice.neq"), List.of()));
        }
        question.split()
                .ifPresent(typed ->
                        notices.add(
                                new Notice(
                                        visit.t("directory.notice.split", question.place().typed()),
                                        List.of(
                                                Link.to(
                                                        visit.t("directory.notice.words", typed),
                                                        to.apply(
                                                                question.search()
                                                                        .withPlace("")
                                                                        .withQ(
                                                                                "\"" + typed
                                                                                        + "\"")))))));
        switch (question.place()) {
            case AskedPlace.Nowhere _ -> {}
            case AskedPlace.Unknown(String typed) ->
                    notices.add(
                            new Notice(
                                    visit.t("directory.notice.unknown-place", typed), List.of()));
            case AskedPlace.Known known -> {
                if (!known.others().isEmpty()) {
                    notices.add(
                            new Notice(
                                    visit.t(
                                            "directory.notice.place",
                                            wording.placeInFull(visit.language(), known.place())),
                                    known.others().stream()
                                            .map(other ->
                                                    Link.to(
                                                            wording.placeInFull(
                                                                    visit.language(), other),
                                                            to.apply(
                                                                    question.search()
                                                                            .withPlace(
                                                                                    other.code()))))
                                            .toList()));
                }
            }
        }
        return notices;
    }
}

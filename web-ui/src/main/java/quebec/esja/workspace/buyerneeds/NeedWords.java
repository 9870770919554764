package quebec.esja.workspace.buyerneeds;

import com.vaadin.flow.component.html.Span;
import quebec.esja.buyerneeds.BuyerNeedStatus;
import quebec.esja.directory.Nomenclature;
import quebec.esja.matching.Grade;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;
import quebec.esja.texts.Texts;

/// Names of what a need says in codes, in the language of the page.
record NeedWords(Nomenclature nomenclature, Territories territories, Texts texts) {

    String category(String code) {
        return nomenclature
                .category(code)
                .map(term -> term.name().in(texts.language().locale()))
                .orElse("");
    }

    String place(String code) {
        return territories.place(code).map(this::place).orElse("");
    }

    /// A place as a list of places names it: two municipalities of one name stand apart by their territory.
    String place(Place place) {
        var locale = texts.language().locale();
        return switch (place) {
            case Place.Municipality municipality ->
                    municipality.name().in(locale)
                            + " ("
                            + municipality.territory().name().in(locale)
                            + ")";
            case Place.Territory territory -> territory.fullName();
            case Place.Region region -> texts.get("needing.region", region.name().in(locale));
        };
    }

    Span badge(BuyerNeedStatus status) {
        var badge = new Span(texts.get(status.text()));
        badge.addClassNames(
                "status",
                switch (status) {
                    case DRAFT -> "status-merged";
                    case SUBMITTED -> "status-submitted";
                    case RETURNED -> "status-changes-requested";
                    case OPEN -> "status-listed";
                    case CLOSED -> "status-merged";
                });
        return badge;
    }

    Span badge(Grade grade) {
        var badge = new Span(texts.get(grade.text()));
        badge.addClassNames(
                "status",
                switch (grade) {
                    case FITTING -> "status-listed";
                    case POSSIBLE -> "status-changes-requested";
                    case UNLIKELY -> "status-merged";
                });
        return badge;
    }
}

package quebec.esja.workspace.intake;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import quebec.esja.intake.PlaceQuestion;
import quebec.esja.rows.PlaceMatch;
import quebec.esja.territory.MunicipalityMatch;
import quebec.esja.territory.Territories;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;

/// The written places that no single municipality answers: one choice serves all the rows that write it so.
final class PlacesSection extends Section {

    private static final long serialVersionUID = 1L;
    private static final int FOUND = 12;

    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final transient Territories territories;

    /// @param chosen is given the question and the code of the municipality
    PlacesSection(
            List<PlaceQuestion> questions,
            Territories territories,
            BiConsumer<PlaceQuestion, String> chosen) {
        this.territories = territories;
        addClassName("places-section");
        add(
                new H2(texts.get("intake.places.title", questions.size())),
                new Paragraph(texts.get("intake.places.sentence")));
        questions.forEach(question -> add(choice(question, chosen)));
    }

    private ComboBox<PlaceMatch> choice(
            PlaceQuestion question, BiConsumer<PlaceQuestion, String> chosen) {
        var written =
                question.hint().isEmpty()
                        ? question.name()
                        : question.name() + " (" + question.hint() + ")";
        var choice =
                new ComboBox<PlaceMatch>(
                        texts.get("intake.places.written", written, question.rows()));
        choice.setItems(query -> places(question, query));
        choice.setItemLabelGenerator(place ->
                texts.get(
                        "intake.places.choice",
                        place.name(),
                        place.designation(),
                        place.territory(),
                        place.region()));
        choice.setHelperText(
                texts.get(question.shared() ? "intake.places.shared" : "intake.places.unknown"));
        choice.setWidthFull();
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(question, change.getValue().code());
            }
        });
        return choice;
    }

    /// What the question proposes, until something is typed.
    private Stream<PlaceMatch> places(PlaceQuestion question, Query<PlaceMatch, String> query) {
        var typed = query.getFilter().orElse("").strip();
        var found =
                typed.isEmpty()
                        ? question.choices()
                        : territories.find(typed, FOUND).stream()
                                .map(PlacesSection::match)
                                .toList();
        return found.stream().skip(query.getOffset()).limit(query.getLimit());
    }

    private static PlaceMatch match(MunicipalityMatch found) {
        var place = found.municipality();
        return new PlaceMatch(
                place.code(),
                place.name().fr(),
                place.designation(),
                place.territory().name().fr(),
                place.territory().region().name().fr(),
                found.score());
    }
}

package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quebec.esja.establishments.Establishment;
import quebec.esja.establishments.EstablishmentChange;
import quebec.esja.establishments.EstablishmentProblem;
import quebec.esja.establishments.Establishments;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.SupplierId;
import quebec.esja.territory.Place;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.ErrorSummary;
import quebec.esja.workspace.Notice;

/// The other places of business of an enterprise, in the order of its page.
final class EstablishmentsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final SupplierId supplier;
    private final transient Establishments establishments;
    private final transient Acting acting;
    private final transient Words words;
    private final ErrorSummary summary = new ErrorSummary();
    private final Div shown = new Div();
    private final List<Row> rows = new ArrayList<>();
    private transient List<Establishment> seen;

    EstablishmentsPanel(
            SupplierId supplier, Establishments establishments, Acting acting, Words words) {
        this.supplier = supplier;
        this.establishments = establishments;
        this.acting = acting;
        this.words = words;
        this.seen = establishments.of(supplier);
        addClassName("claims");
        shown.addClassName("claims");
        var save = new Button(words.t("establishments.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var buttons = new Div(new Button(words.t("establishments.add"), _ -> addOne()), save);
        buttons.addClassName("offering-buttons");
        add(new Paragraph(words.t("establishments.sentence")), summary, shown, buttons);
        show(seen);
    }

    /// One place, laid flat.
    private final class Row extends Div {

        private static final long serialVersionUID = 1L;

        private final TextField name = text("name", 160);
        private final MunicipalityField municipality =
                new MunicipalityField(words.t("suppliers.field.municipality"), words);
        private final TextField address = text("address", 200);
        private final TextField postalCode = text("postal-code", 10);
        private final TextField phone = text("phone", 40);
        private final TextField openingFr = text("opening-fr", 200);
        private final TextField openingEn = text("opening-en", 200);

        Row(Establishment place) {
            name.setValue(place.name());
            words.territories()
                    .municipality(place.municipality())
                    .ifPresent(municipality::setValue);
            address.setValue(place.address());
            postalCode.setValue(place.postalCode());
            phone.setValue(place.phone());
            openingFr.setValue(place.opening().fr());
            openingEn.setValue(place.opening().en());
            openingEn.getElement().setAttribute("lang", "en");
            addClassNames("claim", "form-section-fields");
            add(
                    name,
                    municipality,
                    address,
                    postalCode,
                    phone,
                    openingFr,
                    openingEn,
                    new Button(words.t("establishments.remove"), _ -> drop(this)));
        }

        private TextField text(String field, int most) {
            var text = new TextField(words.t("suppliers.field." + field));
            text.setMaxLength(most);
            return text;
        }

        Establishment place() {
            return new Establishment(
                    name.getValue(),
                    Optional.ofNullable(municipality.getValue())
                            .map(Place.Municipality::code)
                            .orElse(""),
                    address.getValue(),
                    postalCode.getValue(),
                    phone.getValue(),
                    new LocalizedText(openingFr.getValue(), openingEn.getValue()));
        }
    }

    private void show(List<Establishment> places) {
        seen = places;
        rows.clear();
        places.forEach(place -> rows.add(new Row(place)));
        draw();
    }

    private void draw() {
        shown.removeAll();
        if (rows.isEmpty()) {
            shown.add(new Paragraph(words.t("establishments.none")));
        }
        rows.forEach(shown::add);
    }

    private void addOne() {
        var row = new Row(Establishment.NEW);
        rows.add(row);
        draw();
        row.name.focus();
    }

    private void drop(Row row) {
        rows.remove(row);
        draw();
    }

    private void save() {
        var typed = rows.stream().map(Row::place).toList();
        switch (establishments.change(supplier, seen, typed, acting.actor())) {
            case EstablishmentChange.Saved(var places) -> {
                summary.clear();
                show(places);
                Notice.done(words.t("establishments.saved"));
            }
            case EstablishmentChange.Refused(var problems) ->
                    summary.show(
                            problems.stream()
                                    .map(problem -> new ErrorSummary.Line(sentence(problem), null))
                                    .toList());
            case EstablishmentChange.Stale(var theirs) -> {
                seen = theirs;
                Notice.refused(words.t("establishments.stale"));
            }
        }
    }

    private String sentence(EstablishmentProblem problem) {
        var what = words.t(problem.key(), problem.arguments().toArray());
        return problem.place() == 0
                ? what
                : words.t("establishments.problem", problem.place(), what);
    }
}

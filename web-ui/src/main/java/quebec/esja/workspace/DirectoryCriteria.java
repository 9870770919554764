package quebec.esja.workspace;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.stream.Stream;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.SizeBand;
import quebec.esja.directory.Term;
import quebec.esja.search.SupplierSearch;
import quebec.esja.territory.MunicipalityMatch;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// What a person asks of the directory: words and a category in sight, the other criteria one click away.
public final class DirectoryCriteria extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_PLACES = 50;

    private final Language language = TenantUi.here().language();
    private final transient Texts texts = Texts.of(language);
    private final transient Territories territories;
    private final TextField words = new TextField();
    private final ComboBox<Term> category;
    private final ComboBox<Place> place = new ComboBox<>();
    private final ComboBox<Term> legalForm;
    private final ComboBox<Term> socialPurpose;
    private final ComboBox<OfferingMode> mode = new ComboBox<>();
    private final ComboBox<Term> label;
    private final ComboBox<SizeBand> size = new ComboBox<>();
    private final Checkbox tenders = new Checkbox();
    private final Checkbox proven = new Checkbox();

    /// @param hint label of the words
    public DirectoryCriteria(
            String hint, Nomenclature nomenclature, Territories territories, Runnable changed) {
        this.territories = territories;
        words.setLabel(hint);
        words.setMaxLength(SupplierSearch.LONGEST_Q);
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(_ -> changed.run());
        category = choice("criteria.category", nomenclature.categories(), changed);
        category.setPlaceholder(texts.get("criteria.category.all"));
        legalForm = choice("directory.facet.form", nomenclature.legalForms(), changed);
        socialPurpose = choice("directory.facet.purpose", nomenclature.socialPurposes(), changed);
        choosePlace(changed);
        mode.setLabel(texts.get("directory.facet.mode"));
        mode.setItems(OfferingMode.SALE, OfferingMode.RENTAL);
        mode.setItemLabelGenerator(one -> texts.get("directory.mode." + one.code()));
        mode.setClearButtonVisible(true);
        mode.addValueChangeListener(_ -> changed.run());
        label = choice("directory.facet.label", nomenclature.labels(), changed);
        size.setLabel(texts.get("directory.facet.size"));
        size.setItems(SizeBand.values());
        size.setItemLabelGenerator(band -> texts.get(band.text()));
        size.setClearButtonVisible(true);
        size.addValueChangeListener(_ -> changed.run());
        tenders.setLabel(texts.get("directory.tenders"));
        tenders.addValueChangeListener(_ -> changed.run());
        proven.setLabel(texts.get("criteria.proven"));
        proven.addValueChangeListener(_ -> changed.run());
        add(row(words, category), more());
    }

    public SupplierSearch value() {
        return SupplierSearch.of(words.getValue())
                .withCategory(code(category))
                .withPlace(place.getOptionalValue().map(Place::code).orElse(""))
                .withLegalForm(code(legalForm))
                .withSocialPurpose(code(socialPurpose))
                .withMode(mode.getOptionalValue())
                .withLabel(code(label))
                .withSize(size.getOptionalValue())
                .withTenders(tenders.getValue())
                .withProven(proven.getValue());
    }

    private static String code(ComboBox<Term> choice) {
        return choice.getOptionalValue().map(Term::code).orElse("");
    }

    private ComboBox<Term> choice(String label, List<Term> terms, Runnable changed) {
        var choice = new ComboBox<Term>(texts.get(label));
        choice.setItems(
                (term, typed) -> TypedWords.standIn(term.name().in(language.locale()), typed),
                terms);
        choice.setItemLabelGenerator(term -> term.name().in(language.locale()));
        choice.setClearButtonVisible(true);
        choice.addValueChangeListener(_ -> changed.run());
        return choice;
    }

    private void choosePlace(Runnable changed) {
        place.setLabel(texts.get("criteria.place"));
        place.setItemLabelGenerator(this::said);
        place.setItems(query ->
                places(query.getFilter().orElse(""))
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        place.setClearButtonVisible(true);
        place.addValueChangeListener(_ -> changed.run());
    }

    private Stream<Place> places(String typed) {
        if (typed.isBlank()) {
            return territories.regions().stream().map(Place.class::cast);
        }
        return Stream.concat(
                        territories.named(typed).stream(),
                        territories.find(typed, MOST_PLACES).stream()
                                .map(MunicipalityMatch::municipality))
                .distinct();
    }

    private String said(Place said) {
        var name = said.name().in(language.locale());
        return switch (said) {
            case Place.Municipality municipality ->
                    texts.get(
                            "criteria.place.municipality",
                            name,
                            municipality.territory().fullName());
            case Place.Territory territory -> territory.fullName();
            case Place.Region _ -> texts.get("criteria.place.region", name);
        };
    }

    private Component more() {
        var more =
                new Details(
                        texts.get("criteria.more"),
                        row(place, label, mode, size, legalForm, socialPurpose, tenders, proven));
        more.addClassName("criteria-more");
        return more;
    }

    private static Div row(Component... fields) {
        var row = new Div(fields);
        row.addClassName("filters");
        return row;
    }
}

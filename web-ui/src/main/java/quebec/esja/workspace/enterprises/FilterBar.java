package quebec.esja.workspace.enterprises;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quebec.esja.casework.CaseFilter;
import quebec.esja.casework.CaseFilter.Profile;
import quebec.esja.casework.Tag;
import quebec.esja.casework.Tags;
import quebec.esja.completeness.ProfileStep;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.directory.Term;
import quebec.esja.territory.Place;
import quebec.esja.workspace.suppliers.Words;

/// The fields that narrow the list.
final class FilterBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final SerializableRunnable changed;
    private final TextField search = new TextField();
    private final Select<SupplierStatus> status = new Select<>();
    private final MultiSelectComboBox<Tag> tags = new MultiSelectComboBox<>();
    private final ComboBox<Term> category = new ComboBox<>();
    private final ComboBox<Place.Territory> territory = new ComboBox<>();
    private final ComboBox<Profile> profile = new ComboBox<>();
    private final Select<CaseFilter.Age> age = new Select<>();
    private final Select<CaseFilter.Renewal> renewal = new Select<>();
    private final Select<SupplierSource> source = new Select<>();
    private final Checkbox changes = new Checkbox();
    private final Details others;
    private final Button clear;
    private boolean showing;

    /// @param changed done when the person changes a field
    FilterBar(Tags kept, Words words, SerializableRunnable changed) {
        this.words = words;
        this.changed = changed;
        search.setLabel(words.t("suppliers.search"));
        search.setPlaceholder(words.t("suppliers.search.hint"));
        search.setMaxLength(120);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addFocusShortcut(Key.SLASH);
        search.addValueChangeListener(_ -> tell());
        choice(status, "suppliers.field.status", SupplierStatus.values(), words::status);
        choice(age, "casework.age", CaseFilter.Age.values(), this::said);
        choice(renewal, "casework.renewal", CaseFilter.Renewal.values(), this::said);
        choice(
                source,
                "casework.column.source",
                SupplierSource.values(),
                from -> words.t("casework.source." + from.code()));
        tags.setLabel(words.t("casework.tags"));
        tags.setItems(kept.all());
        tags.setItemLabelGenerator(Tag::name);
        tags.addValueChangeListener(_ -> tell());
        box(category, "suppliers.field.category", words.terms().categories());
        category.setItemLabelGenerator(words::term);
        box(territory, "casework.column.territory", words.territories().territories());
        territory.setItemLabelGenerator(place -> place.name().in(words.language().locale()));
        box(profile, "casework.profile", profiles());
        profile.setItemLabelGenerator(this::said);
        changes.setLabel(words.t("casework.changed"));
        changes.addValueChangeListener(_ -> tell());
        others =
                new Details(
                        words.t("casework.filters.others"),
                        row(category, territory, profile, age, renewal, source, changes));
        clear = new Button(words.t("casework.filters.clear"), _ -> clear());
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addClassName("filter-bar");
        add(row(search, status, tags, clear), others);
    }

    private static Div row(Component... fields) {
        var row = new Div(fields);
        row.addClassName("filters");
        return row;
    }

    private <T> void choice(
            Select<T> field, String label, T[] values, SerializableFunction<T, String> name) {
        field.setLabel(words.t(label));
        field.setItems(values);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(words.t("casework.any"));
        field.setItemLabelGenerator(
                value -> value == null ? words.t("casework.any") : name.apply(value));
        field.addValueChangeListener(_ -> tell());
    }

    private <T> void box(ComboBox<T> field, String label, List<T> values) {
        field.setLabel(words.t(label));
        field.setItems(values);
        field.setClearButtonVisible(true);
        field.addValueChangeListener(_ -> tell());
    }

    private static List<Profile> profiles() {
        return Stream.<Profile>concat(
                        Stream.of(new Profile.Complete(), new Profile.Incomplete()),
                        Arrays.stream(ProfileStep.values()).map(Profile.Lacking::new))
                .toList();
    }

    private String said(CaseFilter.Age choice) {
        return words.t(
                switch (choice) {
                    case DUE -> "casework.age.due";
                    case STALE -> "casework.age.stale";
                });
    }

    private String said(CaseFilter.Renewal choice) {
        return words.t(
                switch (choice) {
                    case DUE -> "casework.renewal.due";
                    case OVERDUE -> "casework.renewal.overdue";
                    case NEVER -> "casework.renewal.never";
                });
    }

    private String said(Profile choice) {
        return switch (choice) {
            case Profile.Complete _ -> words.t("casework.profile.complete");
            case Profile.Incomplete _ -> words.t("casework.profile.incomplete");
            case Profile.Lacking(ProfileStep step) ->
                    words.t("casework.profile.lacking", words.t("casework.step." + step.code()));
        };
    }

    /// Puts a filter in the fields, as if nobody had touched them.
    void show(CaseFilter filter) {
        showing = true;
        search.setValue(filter.text());
        status.setValue(filter.statuses().stream().findFirst().orElse(null));
        tags.setValue(
                tags.getListDataView()
                        .getItems()
                        .filter(tag -> filter.tags().contains(tag.id()))
                        .collect(Collectors.toSet()));
        category.setValue(words.terms().category(filter.category()).orElse(null));
        territory.setValue(
                words.territories().territories().stream()
                        .filter(place -> place.code().equals(filter.territory()))
                        .findFirst()
                        .orElse(null));
        profile.setValue(filter.profile().orElse(null));
        age.setValue(filter.age().orElse(null));
        renewal.setValue(filter.renewal().orElse(null));
        source.setValue(filter.source().orElse(null));
        changes.setValue(filter.changed());
        others.setOpened(others().anyMatch(field -> !field.isEmpty()));
        clear.setVisible(!filter.equals(CaseFilter.ALL));
        showing = false;
    }

    private Stream<HasValue<?, ?>> others() {
        return Stream.of(category, territory, profile, age, renewal, source, changes);
    }

    /// What the fields say.
    CaseFilter filter() {
        return new CaseFilter(
                search.getValue(),
                of(status.getValue()).map(Set::of).orElseGet(Set::of),
                tags.getValue().stream().map(Tag::id).collect(Collectors.toSet()),
                of(category.getValue()).map(Term::code).orElse(""),
                of(territory.getValue()).map(Place.Territory::code).orElse(""),
                of(profile.getValue()),
                of(age.getValue()),
                of(renewal.getValue()),
                of(source.getValue()),
                changes.getValue(),
                Set.of());
    }

    private static <T> Optional<T> of(@Nullable T value) {
        return Optional.ofNullable(value);
    }

    private void clear() {
        show(CaseFilter.ALL);
        tell();
        search.focus();
    }

    private void tell() {
        if (!showing) {
            clear.setVisible(!filter().equals(CaseFilter.ALL));
            changed.run();
        }
    }
}

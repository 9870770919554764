package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quebec.esja.completeness.ProfileStep;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.elsewhere.PublishedProfile;
import quebec.esja.freshness.Freshness;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.RecordForm;
import quebec.esja.workspace.StaleEdit;

/// Edits all the data of an enterprise. Two who edit at once are told, see both values, and lose nothing typed.
final class SupplierForm extends RecordForm<SupplierFields> {

    private static final long serialVersionUID = 1L;
    private static final Pattern OFFERING = Pattern.compile("offerings\\[(\\d+)].*");

    private final transient Freshness freshness;
    private final transient Acting acting;
    private final transient Words words;
    private final transient Consumer<Supplier> saved;
    private final Map<String, Focusable<?>> fields = new HashMap<>();
    private final OfferingsField offerings;
    private Supplier supplier;

    /// @param saved told of the enterprise as it is after each save
    SupplierForm(
            Supplier supplier,
            Freshness freshness,
            Acting acting,
            Words words,
            Consumer<Supplier> saved) {
        this(new Saving(), supplier, freshness, acting, words, saved);
    }

    private SupplierForm(
            Saving saving,
            Supplier supplier,
            Freshness freshness,
            Acting acting,
            Words words,
            Consumer<Supplier> saved) {
        super(SupplierFields.class, words.t("suppliers.save"), saving);
        saving.form = this;
        this.supplier = supplier;
        this.freshness = freshness;
        this.acting = acting;
        this.words = words;
        this.saved = saved;
        this.offerings = new OfferingsField(words);
        addFields(identity(), place(), reach(), texts(), practice(), offerings(), person());
        show(supplier);
    }

    /// Stands between the form that is being built and what it does when it is saved.
    private static final class Saving implements Consumer<SupplierFields> {
        private @Nullable SupplierForm form;

        @Override
        public void accept(SupplierFields fields) {
            var form = this.form;
            if (form != null) {
                form.save(fields, form.supplier.version());
            }
        }
    }

    /// Shows the enterprise as it is now.
    void show(Supplier current) {
        supplier = current;
        show(SupplierFields.of(current.data()));
    }

    /// Fills what is blank with what other Pôles publish; nothing is saved by it.
    void propose(PublishedProfile published) {
        var data = typed().map(SupplierFields::data).orElseGet(supplier::data);
        show(SupplierFields.of(published.fill(data)));
    }

    /// Takes the person to the field where a step is done.
    void lead(ProfileStep step) {
        switch (step) {
            case OFFERING, AREAS -> offerings.open(offering -> offering.areas().isEmpty());
            case OFFERING_WORDS ->
                    offerings.open(offering ->
                            offering.description().isEmpty() && offering.keywords().isEmpty());
            case SEAO -> offerings.open(offering -> offering.seaoCategory().isEmpty());
            case MUNICIPALITY,
                    REACH,
                    DESCRIPTION,
                    PERSON,
                    LEGAL_FORM,
                    ADDED_VALUE,
                    CAPACITY,
                    SIZE,
                    MISSION,
                    SOCIAL_PURPOSE,
                    WEBSITE,
                    ENGLISH ->
                    Optional.ofNullable(fields.get(step.code())).ifPresent(Focusable::focus);
            case CONTRACT -> {} // It is declared on a page of its own.
            case PICTURE -> {} // Pictures have a panel of their own.
        }
    }

    private void save(SupplierFields typed, int version) {
        switch (freshness.edit(supplier.id(), typed.data(), version, acting.actor())) {
            case SupplierChange.Saved(Supplier after) -> {
                show(after);
                saved.accept(after);
                Notice.done(words.t("suppliers.saved"));
            }
            case SupplierChange.Refused(List<SupplierProblem> problems) ->
                    refuse(sentences(problems));
            case SupplierChange.Stale(Supplier theirs) -> settle(typed, theirs);
        }
    }

    private void settle(SupplierFields typed, Supplier theirs) {
        StaleEdit.show(
                SupplierDifferences.of(theirs.data(), typed.data(), words),
                () -> save(typed, theirs.version()),
                () -> {
                    show(theirs);
                    saved.accept(theirs);
                });
    }

    private List<String> sentences(List<SupplierProblem> problems) {
        return problems.stream().map(this::sentence).toList();
    }

    private String sentence(SupplierProblem problem) {
        var what = words.t(problem.key(), problem.arguments().toArray());
        var offering = OFFERING.matcher(problem.field());
        if (offering.matches()) {
            return words.t(
                    "suppliers.problem.offering", Integer.parseInt(offering.group(1)) + 1, what);
        }
        var label = "suppliers.problem." + problem.field();
        return words.t("suppliers.problem", words.t(label), what);
    }

    private Component identity() {
        var name = text("name", 160);
        binder().forField(name).asRequired(words.t("suppliers.refusal.name")).bind("name");
        var neq = text("neq", 20);
        var reason = text("neq-reason", 300);
        reason.setHelperText(words.t("suppliers.field.neq-reason.hint"));
        var form =
                new TermField(
                        words.t("suppliers.field.legal-form"), words.terms().legalForms(), words);
        var purpose =
                new TermField(
                        words.t("suppliers.field.social-purpose"),
                        words.terms().socialPurposes(),
                        words);
        var founded = new IntegerField(words.t("suppliers.field.founded"));
        fields.put("legal-form", form);
        fields.put("social-purpose", purpose);
        var legalName = text("legal-name", 200);
        bind(legalName, "legalName");
        bind(neq, "neq");
        bind(reason, "neqOverrideReason");
        binder().forField(form)
                .withConverter(
                        term -> term == null ? "" : term.code(),
                        code -> words.terms().legalForm(code).orElse(null))
                .bind("legalForm");
        binder().forField(purpose)
                .withConverter(
                        term -> term == null ? "" : term.code(),
                        code -> words.terms().socialPurpose(code).orElse(null))
                .bind("socialPurpose");
        binder().forField(founded).bind("foundedYear");
        return section("identity", name, legalName, neq, reason, form, purpose, founded);
    }

    private Component place() {
        var municipality = new MunicipalityField(words.t("suppliers.field.municipality"), words);
        fields.put("municipality", municipality);
        binder().forField(municipality)
                .withConverter(
                        place -> place == null ? "" : place.code(),
                        code -> words.territories().municipality(code).orElse(null))
                .bind("municipality");
        var address = text("address", 200);
        var postalCode = text("postal-code", 10);
        bind(address, "address");
        bind(postalCode, "postalCode");
        return section("place", municipality, address, postalCode);
    }

    private Component reach() {
        var website = text("website", 300);
        var email = text("email", 254);
        var phone = text("phone", 40);
        bind(website, "website");
        bind(email, "email");
        bind(phone, "phone");
        return section("reach", phone, email, website);
    }

    private Component texts() {
        return section(
                "texts",
                area("description-fr", 4000, "descriptionFr"),
                english(area("description-en", 4000, "descriptionEn")),
                area("added-value-fr", 2000, "addedValueFr"),
                english(area("added-value-en", 2000, "addedValueEn")));
    }

    private Component practice() {
        var practice = new PracticeField(words);
        fields.putAll(practice.steps());
        binder().forField(practice)
                .withValidator(_ -> practice.readable(), words.t("suppliers.refusal.lead-time"))
                .bind("practice");
        return section("practice", practice);
    }

    private Component offerings() {
        offerings.addClassName("form-wide");
        binder().forField(offerings).bind("offerings");
        return section("offerings", offerings);
    }

    private Component person() {
        var name = text("contact-name", 120);
        var email = text("contact-email", 254);
        bind(name, "contactName");
        bind(email, "contactEmail");
        return section("person", name, email);
    }

    private void bind(TextField field, String property) {
        binder().forField(field).bind(property);
    }

    private TextField text(String field, int most) {
        var text = new TextField(words.t("suppliers.field." + field));
        text.setMaxLength(most);
        fields.put(field, text);
        return text;
    }

    private TextArea area(String field, int most, String property) {
        var area = new TextArea(words.t("suppliers.field." + field));
        area.setMaxLength(most);
        area.setMinRows(4);
        area.addClassName("form-wide");
        fields.put(field, area);
        binder().forField(area).bind(property);
        return area;
    }

    private static TextArea english(TextArea area) {
        area.getElement().setAttribute("lang", "en");
        return area;
    }

    private Component section(String group, Component... fields) {
        var grid = new Div(fields);
        grid.addClassName("form-section-fields");
        var section = new Section(new H2(words.t("suppliers.group." + group)), grid);
        section.addClassName("form-section");
        section.getElement().setAttribute("colspan", "2");
        return section;
    }
}

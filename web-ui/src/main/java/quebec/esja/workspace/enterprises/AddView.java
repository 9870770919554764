package quebec.esja.workspace.enterprises;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.elsewhere.PublishedProfile;
import quebec.esja.registration.AdditionOutcome;
import quebec.esja.registration.Additions;
import quebec.esja.registration.ListedSupplier;
import quebec.esja.registration.Reuse;
import quebec.esja.reuse.PublishedLines;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.ErrorSummary;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;
import quebec.esja.workspace.reuse.PublishedList;
import quebec.esja.workspace.suppliers.Words;

/// Adds an enterprise by hand: its name, its number and its place; the whole profile is filled on its page.
@Route(value = ":pole/entreprises/ajouter", layout = WorkspaceLayout.class)
class AddView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    private final transient Additions additions;
    private final transient PublishedLines lines;
    private final transient Acting acting;
    private final TextField name = new TextField();
    private final TextField neq = new TextField();
    private final ComboBox<Place.Municipality> municipality = new ComboBox<>();
    private final ErrorSummary summary = new ErrorSummary();
    private final Div answer = new Div();

    AddView(
            Additions additions,
            PublishedLines lines,
            Acting acting,
            Nomenclature terms,
            Territories territories) {
        super("casework.add.title");
        this.additions = additions;
        this.lines = lines;
        this.acting = acting;
        var words = new Words(terms, territories, language());
        name.setLabel(t("suppliers.field.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(160);
        neq.setLabel(t("suppliers.field.neq"));
        neq.setHelperText(t("casework.add.neq.hint"));
        neq.setMaxLength(20);
        municipality.setLabel(t("suppliers.field.municipality"));
        municipality.setItemLabelGenerator(words::municipality);
        municipality.setItems(query ->
                words.municipalities(query.getFilter().orElse(""))
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        municipality.setClearButtonVisible(true);
        var add = new Button(t("casework.add.do"), _ -> add(false, Reuse.NOT_ASKED));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var fields = new Div(name, neq, municipality);
        fields.addClassName("form-section-fields");
        var actions = new Div(add);
        actions.addClassName("record-form-actions");
        var form = new Div(summary, fields, answer, actions);
        form.addClassName("record-form");
        add(
                new PageHeader(t("casework.add.title"))
                        .withSentence(t("casework.add.sentence"))
                        .withActions(
                                new Anchor(pole().slug() + "/entreprises", t("suppliers.back"))),
                form);
    }

    private void add(boolean another, Reuse reuse) {
        summary.clear();
        answer.removeAll();
        switch (additions.add(typed(), another, reuse, language(), acting.actor())) {
            case AdditionOutcome.Added(Supplier supplier) -> {
                Notice.done(t("casework.add.done", supplier.name()));
                getUI().ifPresent(
                                ui -> ui.navigate(pole().slug() + "/entreprises/" + supplier.id()));
            }
            case AdditionOutcome.Refused(List<SupplierProblem> problems) ->
                    summary.show(
                            problems.stream()
                                    .map(problem ->
                                            new ErrorSummary.Line(
                                                    t(problem.key(), problem.arguments().toArray()),
                                                    null))
                                    .toList());
            case AdditionOutcome.Resembles(List<ListedSupplier> suppliers) ->
                    answer.add(resembling(suppliers, reuse));
            case AdditionOutcome.KnownElsewhere(PublishedProfile published) ->
                    answer.add(known(published, another));
        }
    }

    private SupplierData typed() {
        return SupplierData.named(name.getValue())
                .withIdentity(
                        new SupplierData.Identity(
                                name.getValue(), "", neq.getValue(), "", "", "", null))
                .withLocation(
                        new SupplierData.Location(
                                Optional.ofNullable(municipality.getValue())
                                        .map(Place.Municipality::code)
                                        .orElse(""),
                                "",
                                ""));
    }

    private Section resembling(List<ListedSupplier> suppliers, Reuse reuse) {
        var list = new UnorderedList();
        suppliers.forEach(supplier -> {
            var link =
                    new Anchor(
                            "/" + pole().slug() + "/repertoire/" + supplier.slug(),
                            supplier.name() + ", " + supplier.municipality());
            link.setRouterIgnore(true);
            list.add(new ListItem(link));
        });
        return question(
                new H2(t("casework.add.resembles")),
                list,
                new Button(t("casework.add.another"), _ -> add(true, reuse)));
    }

    /// What other Pôles publish is taken up only when the enterprise said yes.
    private Section known(PublishedProfile published, boolean another) {
        var consent = new Checkbox(additions.wording(published, language()));
        var take = new Button(t("casework.add.take-up"), _ -> add(another, Reuse.ACCEPTED));
        take.setEnabled(false);
        consent.addValueChangeListener(change -> take.setEnabled(change.getValue()));
        var actions =
                new Div(
                        take,
                        new Button(t("casework.add.without"), _ -> add(another, Reuse.DECLINED)));
        actions.addClassName("row-actions");
        return question(
                new H2(t("casework.add.known", published.poleNames())),
                new Paragraph(t("casework.add.known.sentence", published.data().identity().name())),
                new Paragraph(t("casework.add.known.published")),
                new PublishedList(lines.of(published, language())),
                consent,
                actions);
    }

    private static Section question(Component... parts) {
        var section = new Section(parts);
        section.addClassName("asked");
        section.getElement().setAttribute("role", "status");
        return section;
    }
}

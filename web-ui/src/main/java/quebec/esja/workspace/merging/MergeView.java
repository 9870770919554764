package quebec.esja.workspace.merging;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.SupplierId;
import quebec.esja.merging.MergeDraft;
import quebec.esja.merging.MergeField;
import quebec.esja.merging.MergeField.Choice;
import quebec.esja.merging.MergeOutcome;
import quebec.esja.merging.Merges;
import quebec.esja.territory.Territories;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.ErrorSummary;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;
import quebec.esja.workspace.suppliers.Words;

/// Two enterprises side by side: which one stays, and which value of each field.
@Route(value = ":pole/entreprises/:supplier/fusionner/:other", layout = WorkspaceLayout.class)
class MergeView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Suppliers suppliers;
    private final transient Merges merges;
    private final transient Acting acting;
    private final transient Words words;
    private final ErrorSummary summary = new ErrorSummary();
    private final Div fields = new Div();
    private final transient Map<MergeField, RadioButtonGroup<Choice>> choices =
            new EnumMap<>(MergeField.class);

    MergeView(
            Suppliers suppliers,
            Merges merges,
            Acting acting,
            Nomenclature terms,
            Territories territories) {
        super("merging.one.title");
        this.suppliers = suppliers;
        this.merges = merges;
        this.acting = acting;
        this.words = new Words(terms, territories, language());
        fields.addClassName("merge-fields");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var one = named(event, "supplier");
        var other = named(event, "other");
        if (one.isEmpty() || other.isEmpty() || one.get().id().equals(other.get().id())) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        boolean otherStays = !one.get().listed() && other.get().listed();
        draw(otherStays ? other.get() : one.get(), otherStays ? one.get() : other.get());
    }

    private Optional<Supplier> named(BeforeEnterEvent event, String parameter) {
        return event.getRouteParameters()
                .get(parameter)
                .flatMap(MergeView::id)
                .flatMap(suppliers::find)
                .filter(supplier -> supplier.status() != SupplierStatus.MERGED);
    }

    private static Optional<SupplierId> id(String text) {
        try {
            return Optional.of(new SupplierId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void draw(Supplier kept, Supplier gone) {
        removeAll();
        var swap = new Button(t("merging.swap"), _ -> draw(gone, kept));
        var merge = new Button(t("merging.merge"), _ -> ask(kept, gone));
        merge.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(swap, merge);
        actions.addClassName("record-form-actions");
        drawFields(kept, gone);
        add(
                new PageHeader(t("merging.one.title"))
                        .withSentence(t("merging.one.sentence"))
                        .withActions(
                                new Anchor(
                                        pole().slug() + "/entreprises/doublons",
                                        t("merging.back"))),
                standing(kept, gone),
                summary,
                fields,
                actions);
    }

    private Section standing(Supplier kept, Supplier gone) {
        var section =
                new Section(
                        new Paragraph(
                                t(
                                        "merging.kept",
                                        kept.name(),
                                        words.status(kept.status()),
                                        address(kept))),
                        new Paragraph(
                                t(
                                        "merging.gone",
                                        gone.name(),
                                        words.status(gone.status()),
                                        address(gone))));
        section.addClassName("merge-standing");
        return section;
    }

    private String address(Supplier supplier) {
        return "/" + pole().slug() + "/repertoire/" + supplier.slug();
    }

    private void drawFields(Supplier kept, Supplier gone) {
        fields.removeAll();
        choices.clear();
        fields.add(new H2(t("merging.fields")));
        var values = new MergeValues(words);
        for (var field : MergeField.values()) {
            if (!field.same(kept.data(), gone.data())) {
                var choice = new RadioButtonGroup<Choice>(values.label(field));
                choice.setItems(
                        field == MergeField.OFFERINGS
                                ? List.of(Choice.BOTH, Choice.KEPT, Choice.GONE)
                                : List.of(Choice.KEPT, Choice.GONE));
                choice.setItemLabelGenerator(which ->
                        switch (which) {
                            case KEPT -> said(values, field, kept);
                            case GONE -> said(values, field, gone);
                            case BOTH -> t("merging.both");
                        });
                choice.setValue(field.usual(kept.data(), gone.data()));
                choices.put(field, choice);
                fields.add(choice);
            }
        }
        if (choices.isEmpty()) {
            fields.add(new Paragraph(t("merging.same")));
        }
    }

    /// Offerings often have the same titles: they say whose they are.
    private String said(MergeValues values, MergeField field, Supplier of) {
        var text = values.text(field, of.data());
        return field == MergeField.OFFERINGS ? t("merging.of", of.name(), text) : text;
    }

    private void ask(Supplier kept, Supplier gone) {
        Confirm.ask(
                t("merging.question", gone.name(), kept.name()),
                t("merging.warning", kept.name(), gone.name()),
                t("merging.merge"),
                () -> merge(kept, gone));
    }

    private void merge(Supplier kept, Supplier gone) {
        var chosen = new EnumMap<MergeField, Choice>(MergeField.class);
        choices.forEach((field, choice) -> chosen.put(field, choice.getValue()));
        switch (merges.merge(new MergeDraft(kept, gone, chosen), acting.actor())) {
            case MergeOutcome.Merged(Supplier after) -> {
                Notice.done(t("merging.done", gone.name(), after.name()));
                getUI().ifPresent(ui -> ui.navigate(pole().slug() + "/entreprises/" + after.id()));
            }
            case MergeOutcome.Refused(List<SupplierProblem> problems) ->
                    refuse(
                            problems.stream()
                                    .map(problem -> t(problem.key(), problem.arguments().toArray()))
                                    .toList());
            case MergeOutcome.TwoNumbers _ -> refuse(List.of(t("merging.two-numbers")));
            case MergeOutcome.Stale _ -> refuse(List.of(t("merging.stale")));
        }
    }

    private void refuse(List<String> sentences) {
        summary.show(
                sentences.stream().map(sentence -> new ErrorSummary.Line(sentence, null)).toList());
    }
}

package quebec.esja.workspace.organization;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import quebec.esja.audit.Actor;
import quebec.esja.organizations.Organization;
import quebec.esja.organizations.Organizations;
import quebec.esja.organizations.OwnRule;
import quebec.esja.purchases.AmountReading;
import quebec.esja.purchases.Nature;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.DayField;
import quebec.esja.workspace.Notice;

/// The rules an organization gave itself, each with its days and where it is written.
final class OwnRulesSection extends Section {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("kind", "text", "days", "source");

    private final transient Organization organization;
    private final transient Organizations organizations;
    private final transient Texts texts;
    private final transient Formats formats;
    private final transient Supplier<Actor> acting;
    private final transient Runnable changed;

    OwnRulesSection(
            Organization organization,
            boolean editable,
            Organizations organizations,
            Texts texts,
            Supplier<Actor> acting,
            Runnable changed) {
        this.organization = organization;
        this.organizations = organizations;
        this.texts = texts;
        this.formats = Formats.of(texts.language());
        this.acting = acting;
        this.changed = changed;
        addClassName("form-section");
        add(new H2(texts.get("organization.rules")));
        add(
                organization.rules().isEmpty()
                        ? new Paragraph(texts.get("organization.rules.none"))
                        : table(editable));
        if (editable) {
            addForm();
        }
    }

    private Component table(boolean editable) {
        var table = new NativeTable();
        table.addClassName("stacking-table");
        table.getElement().setAttribute("aria-label", texts.get("organization.rules"));
        List<String> columns = new ArrayList<>(COLUMNS);
        if (editable) {
            columns.add("actions");
        }
        var head = table.getHead().addRow();
        columns.forEach(
                column -> head.addHeaderCell().setText(texts.get("organization.rule." + column)));
        organization
                .rules()
                .forEach(rule -> {
                    List<Component> cells = new ArrayList<>(cells(rule));
                    if (editable) {
                        cells.add(rule.until().isEmpty() ? end(rule) : new Span());
                    }
                    var row = table.getBody().addRow();
                    for (int i = 0; i < cells.size(); i++) {
                        var cell = row.addDataCell();
                        cell.getElement()
                                .setAttribute(
                                        "data-label",
                                        texts.get("organization.rule." + columns.get(i)));
                        cell.add(cells.get(i));
                    }
                });
        var scroll = new Div(table);
        scroll.addClassName("table-scroll");
        return scroll;
    }

    private List<Component> cells(OwnRule rule) {
        var data = rule.data();
        var kind =
                texts.get(data.kind().text())
                        + data.nature().map(nature -> ", " + texts.get(nature.text())).orElse("")
                        + data.amount().map(amount -> " · " + formats.money(amount)).orElse("");
        var from = data.from().map(formats::shortDate).orElse("");
        var days =
                rule.until()
                        .map(until ->
                                texts.get(
                                        "organization.rule.from-to",
                                        from,
                                        formats.shortDate(until.minusDays(1))))
                        .orElseGet(() -> texts.get("organization.rule.since", from));
        return List.of(
                new Span(kind), new Span(data.text()), new Span(days), new Span(data.source()));
    }

    private Component end(OwnRule rule) {
        var end =
                new Button(
                        texts.get("organization.rule.end"),
                        _ ->
                                Confirm.ask(
                                        texts.get("organization.rule.end.question"),
                                        texts.get("organization.rule.end.sentence"),
                                        texts.get("organization.rule.end"),
                                        () ->
                                                OrganizationPanel.done(
                                                        organizations.end(
                                                                organization.buyer(),
                                                                rule.id(),
                                                                acting.get()),
                                                        texts,
                                                        "organization.rule.ended",
                                                        changed)));
        end.setAriaLabel(texts.get("organization.rule.end.of", rule.data().text()));
        return end;
    }

    private void addForm() {
        var kind = new Select<OwnRule.Kind>();
        kind.setLabel(texts.get("organization.rule.kind"));
        kind.setItems(OwnRule.Kind.values());
        kind.setItemLabelGenerator(one -> texts.get(one.text()));
        kind.setValue(OwnRule.Kind.THRESHOLD);
        var nature = new Select<Nature>();
        nature.setLabel(texts.get("organization.rule.nature"));
        nature.setItems(Nature.values());
        nature.setEmptySelectionAllowed(true);
        nature.setEmptySelectionCaption(texts.get("organization.rule.nature.all"));
        nature.setItemLabelGenerator(
                one -> texts.get(one == null ? "organization.rule.nature.all" : one.text()));
        var amount = new TextField(texts.get("organization.rule.amount"));
        amount.setMaxLength(40);
        var from = new DayField(texts.get("organization.rule.from"), texts.language());
        var source = new TextField(texts.get("organization.rule.source"));
        source.setHelperText(texts.get("organization.rule.source.hint"));
        source.setMaxLength(300);
        var text = new TextArea(texts.get("organization.rule.text"));
        text.setMaxLength(1000);
        text.addClassName("form-wide");
        var fields = new Div(kind, nature, amount, from, source, text);
        fields.addClassName("form-section-fields");
        var save =
                new Button(
                        texts.get("organization.rule.add"),
                        _ ->
                                amount(amount.getValue())
                                        .ifPresent(dollars ->
                                                save(
                                                        new OwnRule.Data(
                                                                kind.getValue(),
                                                                Optional.ofNullable(
                                                                        nature.getValue()),
                                                                dollars.value(),
                                                                text.getValue(),
                                                                Optional.ofNullable(
                                                                        from.getValue()),
                                                                source.getValue()))));
        add(new H3(texts.get("organization.rule.new")), fields, new Div(save));
    }

    private void save(OwnRule.Data rule) {
        OrganizationPanel.done(
                organizations.add(organization.buyer(), rule, acting.get()),
                texts,
                "organization.rule.added",
                changed);
    }

    /// An amount, or none where nothing was typed.
    private record Typed(Optional<BigDecimal> value) {}

    private Optional<Typed> amount(String typed) {
        return switch (AmountReading.read(typed)) {
            case AmountReading.Sound(BigDecimal dollars) ->
                    Optional.of(new Typed(Optional.of(dollars)));
            case AmountReading.Absent _ -> Optional.of(new Typed(Optional.empty()));
            case AmountReading.NotANumber _,
                    AmountReading.NotPositive _,
                    AmountReading.TooLarge _,
                    AmountReading.TooPrecise _ -> {
                Notice.refused(texts.get("organizations.refusal.rule-amount"));
                yield Optional.empty();
            }
        };
    }
}

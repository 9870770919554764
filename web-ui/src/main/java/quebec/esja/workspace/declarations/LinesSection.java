package quebec.esja.workspace.declarations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import quebec.esja.declarations.DeclarationLine;
import quebec.esja.declarations.DeclarationVersion;
import quebec.esja.declarations.Suggestion;
import quebec.esja.directory.Term;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.PurchaseMode;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.EvidenceBadge;

/// The lines of a version, one enterprise each; while it is a draft, what can be added to them.
final class LinesSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient DeclarationWork work;
    private final transient Wording words;
    private final transient Runnable again;
    private final boolean open;
    private final transient DeclarationVersion version;

    LinesSection(DeclarationWork work, DeclarationVersion version, boolean open, Runnable again) {
        this.work = work;
        this.words = work.words();
        this.version = version;
        this.open = open;
        this.again = again;
        addClassName("form-section");
        add(new H2(words.text(open ? "declaring.lines.title" : "declaring.lines.signed")));
        var lines = work.declarations().lines(work.id(), version.number());
        add(lines.isEmpty() ? new Paragraph(words.text("declaring.lines.none")) : table(lines));
        if (open) {
            var suggested = work.declarations().suggestions(work.id(), version.number());
            if (!suggested.isEmpty()) {
                add(suggestions(suggested));
            }
            add(adding());
        }
    }

    private Component table(List<DeclarationLine> lines) {
        var table = new NativeTable();
        table.addClassName("stacking-table");
        table.setCaptionText(
                words.text("declaring.lines.caption", lines.size(), words.money(version.social())));
        var head = table.getHead().addRow();
        for (var column : List.of("supplier", "amount", "category", "mode", "source", "proof")) {
            head.addHeaderCell().setText(words.text("declaring.line." + column));
        }
        if (open) {
            head.addHeaderCell().setText(words.text("declaring.line.acts"));
        }
        lines.forEach(line -> write(table.getBody().addRow(), line));
        return table;
    }

    private void write(NativeTableRow row, DeclarationLine line) {
        var name = new Span(line.supplierName());
        name.addClassName("row-name");
        var supplier = cell(row, "supplier");
        supplier.add(name);
        line.pole().ifPresent(pole -> supplier.add(new Text(" "), elsewhere(pole)));
        cell(row, "amount").add(new Text(words.money(line.amount())));
        cell(row, "category")
                .add(
                        new Text(
                                work.choices()
                                        .nomenclature()
                                        .category(line.category())
                                        .map(term -> term.name().in(words.language().locale()))
                                        .orElse("—")));
        cell(row, "mode")
                .add(new Text(line.mode().map(mode -> words.text(mode.text())).orElse("—")));
        cell(row, "source").add(new Text(words.text(line.source().text())));
        var proof = cell(row, "proof");
        proof.add(new EvidenceBadge(line.grade(), Texts.of(words.language())));
        if (line.byGrade().size() > 1) {
            var part = line.byGrade().get(line.grade());
            var hint =
                    new Span(
                            words.text(
                                    "declaring.line.part",
                                    words.money(part == null ? line.amount() : part)));
            hint.addClassName("hint");
            proof.add(new Text(" "), hint);
        }
        if (open) {
            var remove =
                    new Button(
                            words.text("declaring.line.remove"),
                            _ ->
                                    work.tell(
                                            work.declarations()
                                                    .remove(
                                                            work.id(),
                                                            line.supplier(),
                                                            work.party()),
                                            again));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            remove.setAriaLabel(words.text("declaring.line.remove.of", line.supplierName()));
            cell(row, "acts").add(remove);
        }
    }

    private Span elsewhere(String pole) {
        var listed = new Span(words.text("declaring.line.elsewhere", pole));
        listed.addClassName("hint");
        return listed;
    }

    private NativeTableCell cell(NativeTableRow row, String column) {
        var cell = row.addDataCell();
        cell.getElement().setAttribute("data-label", words.text("declaring.line." + column));
        return cell;
    }

    private Component suggestions(List<Suggestion> suggested) {
        var list = new UnorderedList();
        list.addClassName("batch-list");
        suggested.forEach(one -> list.add(new ListItem(suggestion(one))));
        return new Div(
                new H3(words.text("declaring.suggested.title")),
                new Paragraph(words.text("declaring.suggested.sentence")),
                list);
    }

    private Component suggestion(Suggestion one) {
        var name = new Span(one.supplierName());
        name.addClassName("row-name");
        var line = new Div(name);
        one.pole().ifPresent(pole -> line.add(elsewhere(pole)));
        one.contracts()
                .ifPresent(dollars -> {
                    var told =
                            new Span(
                                    words.text(
                                            "declaring.suggested.contracts", words.money(dollars)));
                    told.addClassName("hint");
                    var take =
                            new Button(
                                    words.text("declaring.suggested.take"),
                                    _ ->
                                            work.tell(
                                                    work.declarations()
                                                            .takeContracts(
                                                                    work.id(),
                                                                    one.supplier(),
                                                                    work.party()),
                                                    again));
                    take.setAriaLabel(
                            words.text("declaring.suggested.take.of", one.supplierName()));
                    line.add(
                            told, new EvidenceBadge(one.grade(), Texts.of(words.language())), take);
                });
        one.before()
                .ifPresent(dollars -> {
                    var told =
                            new Span(
                                    words.text("declaring.suggested.before", words.money(dollars)));
                    told.addClassName("hint");
                    line.add(told);
                    if (one.contracts().isEmpty()) {
                        line.add(retyping(one.supplier(), one.supplierName()));
                    }
                });
        return line;
    }

    /// What was declared the year before says nothing of this one: its amount is typed.
    private Component retyping(SupplierId supplier, String name) {
        var amount = new TextField(words.text("declaring.suggested.amount", name));
        amount.setMaxLength(40);
        var put =
                new Button(
                        words.text("declaring.line.add"),
                        _ -> put(supplier, amount.getValue(), Optional.empty(), Optional.empty()));
        put.setAriaLabel(words.text("declaring.line.add.of", name));
        var both = new Div(amount, put);
        both.addClassName("filters");
        return both;
    }

    private Component adding() {
        var supplier = work.payees(words.text("declaring.line.supplier"));
        var amount = new TextField(words.text("declaring.line.amount"));
        amount.setMaxLength(40);
        amount.setHelperText(words.text("declaring.line.amount.hint"));
        var category = new ComboBox<Term>(words.text("declaring.line.category"));
        category.setItems(work.choices().nomenclature().categories());
        category.setItemLabelGenerator(term -> term.name().in(words.language().locale()));
        category.setClearButtonVisible(true);
        var mode = new Select<PurchaseMode>();
        mode.setLabel(words.text("declaring.line.mode"));
        mode.setItems(PurchaseMode.values());
        mode.setEmptySelectionAllowed(true);
        mode.setItemLabelGenerator(one -> one == null ? "" : words.text(one.text()));
        var put =
                new Button(
                        words.text("declaring.line.add"),
                        _ -> {
                            if (supplier.getValue() == null) {
                                supplier.setInvalid(true);
                                supplier.setErrorMessage(
                                        words.text("declarations.refusal.supplier"));
                                supplier.focus();
                                return;
                            }
                            put(
                                    supplier.getValue().id(),
                                    amount.getValue(),
                                    Optional.ofNullable(category.getValue()).map(Term::code),
                                    Optional.ofNullable(mode.getValue()));
                        });
        var fields = new Div(supplier, amount, category, mode);
        fields.addClassName("form-section-fields");
        var details = new Details(words.text("declaring.line.add.title"), fields, put);
        details.setOpened(version.lines() == 0);
        return details;
    }

    private void put(
            SupplierId supplier,
            String amount,
            Optional<String> category,
            Optional<PurchaseMode> mode) {
        work.tell(
                work.declarations().put(work.id(), supplier, amount, category, mode, work.party()),
                again);
    }
}

package quebec.esja.workspace.solicitation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import quebec.esja.paper.Sheet;
import quebec.esja.paper.Sheets;
import quebec.esja.solicitation.EarlierContract;
import quebec.esja.solicitation.JustificationNote;
import quebec.esja.solicitation.Solicitation;
import quebec.esja.solicitation.SolicitationRule;
import quebec.esja.solicitation.SolicitationWords;
import quebec.esja.solicitation.Splitting;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.documents.DocumentLink;
import quebec.esja.workspace.documents.DocumentLink.Document;

/// What is known for a purchase, and the note for its file.
final class AnswerSection extends Section {

    private static final long serialVersionUID = 1L;
    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final transient Solicitation known;
    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final transient Formats formats = Formats.of(texts.language());
    private final transient SolicitationWords words = new SolicitationWords(texts.language());

    /// @param by who asked
    AnswerSection(Solicitation known, String by, Sheets sheets) {
        this.known = known;
        addClassNames("form-section", "solicitation-answer");
        getElement().setAttribute("role", "status");
        var advice = new Paragraph(words.advice(known.advice()));
        advice.addClassName("solicitation-mode");
        add(new H2(texts.get("solicitation.note.mode")), advice);
        words.rule(known.advice()).ifPresent(rule -> add(rule(rule)));
        words.before(known.advice())
                .ifPresent(rule -> {
                    add(new Paragraph(texts.get("solicitation.before")));
                    add(rule(rule));
                });
        add(new H3(texts.get("solicitation.own")), ownRules());
        known.splitting().ifPresent(this::addSplitting);
        addLately();
        addNote(by, sheets);
    }

    private Component rule(SolicitationRule rule) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "rule", words.rule(rule));
        fact(facts, "days", words.days(rule.data()));
        fact(facts, "certainty", words.certainty(rule.data()));
        fact(facts, "source", rule.data().source());
        Stream.concat(
                        Stream.of(words.note(rule.data())).filter(note -> !note.isEmpty()),
                        words.taxes(known.purchase(), rule).stream())
                .forEach(note -> fact(facts, "note", note));
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(
                new DescriptionList.Term(texts.get("solicitation.fact." + key)),
                new DescriptionList.Description(value));
    }

    private Component ownRules() {
        if (known.ownRules().isEmpty()) {
            return new Paragraph(texts.get("solicitation.own.none"));
        }
        var list = new UnorderedList();
        known.ownRules().forEach(rule -> list.add(new ListItem(words.own(rule))));
        return list;
    }

    private void addSplitting(Splitting splitting) {
        add(new H3(texts.get("solicitation.splitting")));
        add(
                new Paragraph(
                        texts.get(
                                "solicitation.splitting.total",
                                known.supplier().orElse(""),
                                splitting.earlier().size(),
                                formats.money(splitting.total()))));
        if (splitting.crossing()) {
            var caution =
                    new Paragraph(
                            texts.get(
                                    "solicitation.splitting.crossing",
                                    words.advice(splitting.whole())));
            caution.addClassName("solicitation-caution");
            add(caution);
        }
    }

    private void addLately() {
        add(new H3(texts.get("solicitation.lately")));
        add(
                known.lately().isEmpty()
                        ? new Paragraph(texts.get("solicitation.lately.none"))
                        : table(
                                "solicitation.lately",
                                List.of("on", "supplier", "what", "mode", "amount"),
                                known.lately().stream().map(this::cells).toList()));
        if (!known.invited().isEmpty()) {
            add(
                    new H3(texts.get("solicitation.invited")),
                    table(
                            "solicitation.invited",
                            List.of("on", "supplier", "what"),
                            known.invited().stream()
                                    .map(one ->
                                            List.of(
                                                    formats.shortDate(one.on()),
                                                    one.supplier(),
                                                    one.what()))
                                    .toList()));
        }
    }

    private List<String> cells(EarlierContract one) {
        return List.of(
                formats.shortDate(one.on()),
                one.supplier(),
                one.title(),
                texts.get(one.mode().text()),
                formats.money(one.amount()));
    }

    private Component table(String label, List<String> columns, List<List<String>> rows) {
        var table = new NativeTable();
        table.addClassName("stacking-table");
        table.getElement().setAttribute("aria-label", texts.get(label));
        var head = table.getHead().addRow();
        columns.forEach(
                column -> head.addHeaderCell().setText(texts.get("solicitation.column." + column)));
        rows.forEach(cells -> {
            var row = table.getBody().addRow();
            for (int i = 0; i < cells.size(); i++) {
                var cell = row.addDataCell();
                cell.setText(cells.get(i));
                cell.getElement()
                        .setAttribute(
                                "data-label", texts.get("solicitation.column." + columns.get(i)));
            }
        });
        var scroll = new Div(table);
        scroll.addClassName("table-scroll");
        return scroll;
    }

    private void addNote(String by, Sheets sheets) {
        var decided = new TextArea(texts.get("solicitation.note.decision"));
        decided.setHelperText(texts.get("assistant.decided.hint"));
        decided.setMaxLength(JustificationNote.LONGEST_REASON);
        decided.setValueChangeMode(ValueChangeMode.LAZY);
        decided.setWidthFull();
        var actions =
                new Div(
                        link("assistant.note.pdf", "pdf", () -> note(decided, by), sheets::pdf),
                        link("assistant.note.docx", "docx", () -> note(decided, by), sheets::docx));
        actions.addClassName("row-actions");
        add(new H3(texts.get("assistant.note")), decided, actions);
    }

    private Sheet note(TextArea decided, String by) {
        return JustificationNote.of(known, decided.getValue(), by, texts.language());
    }

    private Component link(
            String key, String extension, Supplier<Sheet> note, Function<Sheet, byte[]> print) {
        return DocumentLink.of(
                texts.get(key),
                texts.get("assistant.note.file") + "-" + known.purchase().on() + "." + extension,
                () ->
                        Optional.of(
                                new Document(
                                        extension.equals("pdf") ? "application/pdf" : DOCX,
                                        print.apply(note.get()))));
    }
}

package quebec.esja.workspace.diagnostics;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quebec.esja.diagnostics.Diagnostic;
import quebec.esja.diagnostics.DiagnosticSheet;
import quebec.esja.diagnostics.Peers;
import quebec.esja.diagnostics.Profile;
import quebec.esja.kernel.Slug;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.documents.DocumentLink;
import quebec.esja.workspace.documents.DocumentLink.Document;

/// The result of a submitted run: who filled it and when, its profile drawn and in a table, and its document.
final class ResultSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;
    private final transient Workbench bench;
    private final transient Language language = TenantUi.here().language();
    private final transient Texts texts = Texts.of(language);
    private final transient Formats formats = Formats.of(language);

    ResultSection(Diagnostic diagnostic, Workbench bench) {
        this.diagnostic = diagnostic;
        this.bench = bench;
        var profile = bench.diagnostics().profile(diagnostic);
        addClassNames("form-section", "diagnostic-result");
        var body = new Div();
        body.addClassName("figure-body");
        if (profile.lines().size() >= Radar.FEWEST) {
            body.add(new Div(drawing(profile), legend(profile)));
        }
        body.add(table(profile));
        add(new H2(texts.get("diagnostics.sheet.profile")), facts(profile), body);
        add(hint(texts.get("diagnostics.method")));
        if (profile.unanswered() > 0) {
            add(hint(texts.get("diagnostics.unanswered", profile.unanswered())));
        }
        add(
                hint(
                        texts.get(
                                profile.compared() ? "diagnostics.peers" : "diagnostics.no-peers",
                                Peers.FEWEST,
                                Peers.MONTHS)));
        var actions = new Div(pdf());
        actions.addClassName("row-actions");
        add(actions);
    }

    private static Paragraph hint(String sentence) {
        var hint = new Paragraph(sentence);
        hint.addClassName("hint");
        return hint;
    }

    private DescriptionList facts(Profile profile) {
        var submission = diagnostic.submission().orElseThrow();
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "score", DiagnosticSheet.score(profile.score(), language));
        fact(
                facts,
                "submitted",
                texts.get(
                        "diagnostics.by", formats.date(Days.of(submission.at())), submission.by()));
        diagnostic.assistedBy().ifPresent(name -> fact(facts, "assisted", name));
        fact(
                facts,
                "questionnaire",
                texts.get("diagnostics.version", String.valueOf(diagnostic.number())));
        profile.formerOn().ifPresent(day -> fact(facts, "former", formats.date(day)));
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(
                new DescriptionList.Term(texts.get("diagnostics.fact." + key)),
                new DescriptionList.Description(value));
    }

    /// SVG as our own code wrote it, every label escaped.
    private Div drawing(Profile profile) {
        var drawing = new Div();
        drawing.getElement()
                .setProperty(
                        "innerHTML",
                        Radar.of(
                                profile,
                                profile.lines().stream()
                                        .map(line -> line.section().title().in(language.locale()))
                                        .toList()));
        return drawing;
    }

    private Div legend(Profile profile) {
        var legend = new Div(key("own", "diagnostic.legend.own"));
        legend.addClassName("figure-legend");
        if (profile.formerOn().isPresent()) {
            legend.add(key("former", "diagnostics.column.former"));
        }
        if (profile.compared()) {
            legend.add(key("peers", "diagnostics.column.peers"));
        }
        return legend;
    }

    private Span key(String style, String text) {
        var swatch = new Span();
        swatch.addClassNames("radar-swatch", "radar-swatch-" + style);
        return new Span(swatch, new Span(texts.get(text)));
    }

    private Div table(Profile profile) {
        var table = new NativeTable();
        table.setCaptionText(texts.get("diagnostic.caption"));
        var titles = new ArrayList<>(List.of("section", "score", "answered"));
        if (profile.formerOn().isPresent()) {
            titles.add("former");
        }
        if (profile.compared()) {
            titles.add("peers");
        }
        var head = table.getHead().addRow();
        titles.forEach(title ->
                head.addHeaderCell()
                        .setText(
                                texts.get(
                                        title.equals("answered")
                                                ? "diagnostic.column.answered"
                                                : "diagnostics.column." + title)));
        profile.lines()
                .forEach(line -> {
                    var row = table.getBody().addRow();
                    var name = row.addHeaderCell();
                    name.setText(line.section().title().in(language.locale()));
                    name.getElement().setAttribute("scope", "row");
                    row.addDataCell().setText(score(line.score().score()));
                    row.addDataCell()
                            .setText(
                                    texts.get(
                                            "diagnostic.answered",
                                            line.score().answered(),
                                            line.score().asked()));
                    if (profile.formerOn().isPresent()) {
                        row.addDataCell().setText(score(line.former()));
                    }
                    if (profile.compared()) {
                        row.addDataCell().setText(score(line.peers().map(Peers.Median::score)));
                    }
                });
        var scroll = new Div(table);
        scroll.addClassName("figure-table");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", texts.get("diagnostic.caption"));
        return scroll;
    }

    private String score(Optional<BigDecimal> score) {
        return DiagnosticSheet.score(score, language);
    }

    private Anchor pdf() {
        return DocumentLink.of(
                texts.get("diagnostic.pdf"),
                Slug.of(texts.get("diagnostic.file", diagnostic.buyerName())).value()
                        + "-"
                        + Days.of(diagnostic.submission().orElseThrow().at())
                        + ".pdf",
                () ->
                        bench.diagnostics()
                                .find(diagnostic.buyer(), diagnostic.id())
                                .map(now ->
                                        new Document(
                                                "application/pdf",
                                                bench.sheets()
                                                        .pdf(
                                                                DiagnosticSheet.of(
                                                                        now,
                                                                        bench.diagnostics()
                                                                                .profile(now),
                                                                        bench.plans().of(now),
                                                                        bench.proposals()
                                                                                .onPaper(
                                                                                        now,
                                                                                        language),
                                                                        bench.diagnostics().today(),
                                                                        language)))));
    }
}

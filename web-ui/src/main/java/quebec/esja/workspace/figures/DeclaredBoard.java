package quebec.esja.workspace.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quebec.esja.province.DeclaredFigures;
import quebec.esja.province.DeclaredRow;
import quebec.esja.province.FigureCell;
import quebec.esja.province.FigureRow;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TableFile;
import quebec.esja.workspace.TableFile.Cell;

/// The rate of purchase by the buyers' declarations: by Pôle, by proof, by sector; hidden cells as « x ».
final class DeclaredBoard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Function<Optional<Integer>, DeclaredFigures> reading;
    private final Language language;
    private final Div shown = new Div();

    /// @param reading gives the figures of a year, of the newest declared one when none is asked
    DeclaredBoard(Function<Optional<Integer>, DeclaredFigures> reading, Language language) {
        this.reading = reading;
        this.language = language;
        addClassName("figure-board");
        shown.addClassName("figure-board");
        var figures = reading.apply(Optional.empty());
        var year = new Select<Integer>();
        year.setLabel(t("figures.declared.year"));
        var years = new TreeSet<>(figures.years()).descendingSet();
        years.add(figures.year());
        year.setItems(years);
        year.setItemLabelGenerator(String::valueOf);
        year.setValue(figures.year());
        year.addValueChangeListener(change -> draw(Optional.of(change.getValue())));
        var choices = new Div(year);
        choices.addClassName("filters");
        add(
                new H2(t("figures.declared.title")),
                new Paragraph(t("figures.declared.sentence")),
                choices,
                shown);
        draw(Optional.of(figures.year()));
    }

    private void draw(Optional<Integer> year) {
        var figures = reading.apply(year);
        shown.removeAll();
        shown.add(sums(figures));
        if (figures.declarants() > 0) {
            shown.add(
                    panel("poles", figures.byPole(), this::named),
                    panel("grades", figures.byGrade(), row -> t("purchases.grade." + row.key())),
                    panel("sectors", figures.bySector(), this::named));
        }
        shown.add(new Paragraph(t("figures.declared.hidden")));
    }

    private String named(DeclaredRow row) {
        return row.name().in(language.locale());
    }

    private Component sums(DeclaredFigures figures) {
        var list = new DescriptionList();
        list.addClassName("figure-sums");
        sum(list, "figures.declared.rate", rate(figures.total()));
        sum(list, "figures.declared.dollars", written(figures.total().dollars()));
        sum(list, "figures.declared.total", written(figures.total().total()));
        sum(list, "figures.declared.buyers", Formats.of(language).number(figures.declarants()));
        var section = new Section(list);
        section.addClassName("figure-head");
        return section;
    }

    private void sum(DescriptionList list, String key, String value) {
        list.add(new Div(new DescriptionList.Term(t(key)), new DescriptionList.Description(value)));
    }

    private String written(FigureCell cell) {
        return Measure.DOLLARS.written(cell, Formats.of(language));
    }

    /// « n. d. » without a denominator, « x » when a part of it is hidden.
    private String rate(DeclaredRow row) {
        return row.rateHidden()
                ? Measure.HIDDEN
                : row.rate()
                        .map(share -> Formats.of(language).percent(share))
                        .orElseGet(() -> t("figures.declared.unknown"));
    }

    private Component panel(
            String name, List<DeclaredRow> rows, Function<DeclaredRow, String> label) {
        Map<String, String> labels =
                rows.stream().collect(Collectors.toMap(DeclaredRow::key, label));
        var drawn =
                rows.stream()
                        .map(row -> new FigureRow(row.key(), row.name(), grade(row), row.dollars()))
                        .toList();
        var body = new Div();
        if (Chart.draws(drawn, Measure.DOLLARS)) {
            var drawing = new Div();
            drawing.getElement()
                    .setProperty(
                            "innerHTML",
                            Chart.bars(drawn, labels, Measure.DOLLARS, Formats.of(language)));
            body.add(drawing);
            body.addClassName("figure-body");
        }
        body.add(table(name, rows, labels));
        var section =
                new Section(new H3(t("figures.declared." + name)), body, foot(name, rows, labels));
        section.addClassName("figure-panel");
        return section;
    }

    private static Map<EvidenceGrade, FigureCell> grade(DeclaredRow row) {
        return EvidenceGrade.ofCode(row.key())
                .map(grade -> Map.of(grade, row.dollars()))
                .orElseGet(Map::of);
    }

    private Component table(String name, List<DeclaredRow> rows, Map<String, String> labels) {
        var table = new NativeTable();
        table.setCaptionText(t("figures.declared.caption"));
        var head = table.getHead().addRow();
        header(name).forEach(title -> head.addHeaderCell().setText(title));
        rows.forEach(row -> write(table.getBody().addRow(), row, labels));
        var scroll = new Div(table);
        scroll.addClassName("figure-table");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", t("figures.declared." + name));
        return scroll;
    }

    private List<String> header(String name) {
        return Stream.of(
                        "figures.declared.row." + name,
                        "figures.declared.dollars",
                        "figures.declared.part",
                        "figures.declared.total",
                        "figures.declared.rate")
                .map(this::t)
                .toList();
    }

    private void write(NativeTableRow written, DeclaredRow row, Map<String, String> labels) {
        written.addHeaderCell().setText(labels.getOrDefault(row.key(), row.key()));
        for (var cell : List.of(row.dollars(), row.part(), row.total())) {
            written.addDataCell().setText(written(cell));
        }
        written.addDataCell().setText(rate(row));
    }

    private Component foot(String name, List<DeclaredRow> rows, Map<String, String> labels) {
        DownloadHandler handler =
                event -> {
                    event.setFileName(name + ".csv");
                    event.setContentType("text/csv;charset=UTF-8");
                    try (var out = event.getOutputStream()) {
                        file(name, rows, labels).csv(out);
                    }
                };
        var csv = new Anchor(handler, AttachmentType.DOWNLOAD, t("figures.csv"));
        csv.getElement()
                .setAttribute("aria-label", t("figures.csv.of", t("figures.declared." + name)));
        var foot = new Div(new Paragraph(t("figures.declared.source")), csv);
        foot.addClassName("figure-foot");
        return foot;
    }

    private TableFile file(String name, List<DeclaredRow> rows, Map<String, String> labels) {
        return new TableFile(
                header(name),
                writing ->
                        rows.forEach(row ->
                                writing.accept(
                                        Stream.concat(
                                                        Stream.of(
                                                                Cell.of(
                                                                        labels.getOrDefault(
                                                                                row.key(),
                                                                                row.key()))),
                                                        Stream.concat(
                                                                Stream.of(
                                                                                row.dollars(),
                                                                                row.part(),
                                                                                row.total())
                                                                        .map(DeclaredBoard::cell),
                                                                Stream.of(Cell.of(rate(row)))))
                                                .toList())));
    }

    private static Cell cell(FigureCell cell) {
        return switch (cell) {
            case FigureCell.Shown shown -> Cell.of(shown.dollars());
            case FigureCell.Hidden _ -> Cell.of(Measure.HIDDEN);
        };
    }

    private String t(String key, Object... arguments) {
        return Texts.of(language).get(key, arguments);
    }
}

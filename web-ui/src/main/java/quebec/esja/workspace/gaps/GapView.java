package quebec.esja.workspace.gaps;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quebec.esja.directory.Nomenclature;
import quebec.esja.gaps.GapCell;
import quebec.esja.gaps.GapMap;
import quebec.esja.gaps.GapReport;
import quebec.esja.gaps.WayOn;
import quebec.esja.kernel.Slug;
import quebec.esja.poles.Pole;
import quebec.esja.poles.Poles;
import quebec.esja.territory.Territories;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.TableFile;
import quebec.esja.workspace.TableFile.Cell;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// « Ce qui manque »: where people asked in vain, and how many enterprises deliver there.
@Route(value = ":pole/besoins/manques", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.DIRECTORY, text = "gaps.menu", order = 36)
class GapView extends WorkspaceView {

    private static final long serialVersionUID = 1L;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final List<Integer> MONTHS = List.of(1, 3, 12, 24);
    private static final int USUAL = 12;

    private final transient GapMap map;
    private final transient Nomenclature nomenclature;
    private final transient Territories territories;
    private final List<String> served;
    private final LocalDate today;
    private final Div shown = new Div();

    GapView(
            GapMap map,
            Nomenclature nomenclature,
            Territories territories,
            Poles poles,
            Clock clock) {
        super("gaps.title");
        this.map = map;
        this.nomenclature = nomenclature;
        this.territories = territories;
        this.today = LocalDate.ofInstant(clock.instant(), QUEBEC);
        this.served =
                poles.find(new Slug(pole().slug()))
                        .map(Pole::territories)
                        .map(List::copyOf)
                        .orElse(List.of());
        var period = new Select<Integer>();
        period.setLabel(t("gaps.period"));
        period.setItems(MONTHS);
        period.setItemLabelGenerator(months -> t("gaps.period.months", months));
        period.setValue(USUAL);
        period.addValueChangeListener(change -> draw(change.getValue()));
        var filters = new Div(period);
        filters.addClassName("filters");
        shown.addClassName("gap-map");
        add(
                new PageHeader(t("gaps.title"))
                        .withSentence(t("gaps.sentence"))
                        .withActions(new Anchor(pole().slug() + "/besoins", t("gaps.needs"))),
                filters,
                shown);
        draw(USUAL);
    }

    private void draw(int months) {
        shown.removeAll();
        var report = map.read(served, today.minusMonths(months));
        if (report.cells().isEmpty()) {
            shown.add(new EmptyState(t("gaps.none.title"), t("gaps.none.sentence")));
            return;
        }
        var words = new Section();
        words.addClassName("form-section");
        shown.add(
                new GapTable(
                        report.cells(),
                        this::sector,
                        this::territory,
                        this::said,
                        cell -> {
                            words.removeAll();
                            words.add(words(cell));
                        }),
                foot(report, months),
                words,
                ways(report));
        words.add(words(report.cells().getFirst()));
    }

    private String sector(String category) {
        return nomenclature
                .category(category)
                .map(term -> term.name().in(language().locale()))
                .orElse(t("gaps.unclassified"));
    }

    private String territory(String code) {
        return switch (code) {
            case GapMap.NO_PLACE -> t("gaps.no-place");
            case GapMap.OUTSIDE -> t("gaps.outside");
            default ->
                    territories
                            .place(code)
                            .map(place -> place.name().in(language().locale()))
                            .orElse(code);
        };
    }

    private String said(String key, Object... arguments) {
        return t("gaps." + key, arguments);
    }

    /// The words behind a cell.
    private Component[] words(GapCell cell) {
        var list = new UnorderedList();
        cell.words()
                .forEach(word ->
                        list.add(
                                new ListItem(
                                        t(
                                                "gaps.words.line",
                                                word.text().isEmpty()
                                                        ? t("gaps.words.none")
                                                        : word.text(),
                                                word.searches()))));
        return new Component[] {
            new H2(t("gaps.words.title", sector(cell.category()), territory(cell.territory()))),
            new Paragraph(
                    t("gaps.words.sentence", cell.searches(), cell.needs(), cell.enterprises())),
            list
        };
    }

    private Component ways(GapReport report) {
        var list = new UnorderedList();
        Stream.of(WayOn.values())
                .filter(report.ways()::containsKey)
                .forEach(way ->
                        list.add(
                                new ListItem(
                                        t(
                                                "gaps.way." + way.code(),
                                                report.ways().getOrDefault(way, 0)))));
        var section = new Section(new H2(t("gaps.ways.title")));
        section.add(
                list.getChildren().findAny().isPresent()
                        ? list
                        : new Paragraph(t("gaps.ways.none")));
        section.addClassName("form-section");
        return section;
    }

    private Component foot(GapReport report, int months) {
        var table = file(report);
        var name = t("gaps.export.file") + ".csv";
        DownloadHandler handler =
                event -> {
                    event.setFileName(name);
                    event.setContentType("text/csv;charset=UTF-8");
                    try (var out = event.getOutputStream()) {
                        table.csv(out);
                    }
                };
        var foot = new Div(new Paragraph(t("gaps.method", months)));
        foot.add(new Anchor(handler, AttachmentType.DOWNLOAD, t("gaps.export")));
        foot.addClassName("figure-foot");
        return foot;
    }

    private TableFile file(GapReport report) {
        var header =
                Stream.of("sector", "territory", "searches", "needs", "enterprises", "words")
                        .map(column -> t("gaps.column." + column))
                        .toList();
        var rows = report.cells().stream().map(this::row).toList();
        return new TableFile(header, rows::forEach);
    }

    private List<Cell> row(GapCell cell) {
        return List.of(
                Cell.of(sector(cell.category())),
                Cell.of(territory(cell.territory())),
                Cell.of(cell.searches()),
                Cell.of(cell.needs()),
                Cell.of(cell.enterprises()),
                Cell.of(
                        cell.words().stream()
                                .map(GapCell.Words::text)
                                .collect(Collectors.joining(", "))));
    }
}

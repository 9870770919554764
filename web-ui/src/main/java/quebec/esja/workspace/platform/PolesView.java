package quebec.esja.workspace.platform;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quebec.esja.poles.Pole;
import quebec.esja.poles.PoleCensus;
import quebec.esja.poles.PoleStatus;
import quebec.esja.poles.Poles;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.SignedIn;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// Every Pôle of the deployment and how far it is.
@Route(value = "plateforme", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.PLATFORM, text = "platform.menu", order = 900)
class PolesView extends WorkspaceView {

    private static final long serialVersionUID = 1L;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final List<String> COLUMNS =
            List.of("name", "status", "territories", "team", "published", "version", "actions");

    private final transient Poles poles;
    private final transient PoleCensus census;
    private final transient Map<String, String> territoryNames;
    private final Div list = new Div();

    PolesView(Poles poles, PoleCensus census, Territories territories) {
        super("platform.title");
        this.poles = poles;
        this.census = census;
        this.territoryNames =
                territories.territories().stream()
                        .collect(
                                Collectors.toMap(Place.Territory::code, Place.Territory::fullName));
        list.addClassName("table-scroll");
        add(
                new PageHeader(t("platform.title"))
                        .withSentence(t("platform.sentence"))
                        .withActions(openLink("button-primary")),
                list);
        refresh();
    }

    private Anchor openLink(String look) {
        var link = new Anchor("plateforme/ouvrir", t("platform.open.title"));
        link.addClassNames("button-link", look);
        return link;
    }

    private void refresh() {
        list.removeAll();
        var lines = census.take();
        if (lines.isEmpty()) {
            list.add(
                    new EmptyState(
                            t("platform.none.title"),
                            t("platform.none.sentence"),
                            openLink("button-primary")));
            return;
        }
        var table = new NativeTable();
        table.addClassName("stacking-table");
        table.setCaptionText(t("platform.caption", lines.size()));
        var head = table.getHead().addRow();
        COLUMNS.forEach(column -> head.addHeaderCell().setText(t("platform.column." + column)));
        lines.forEach(line -> addRow(table, line));
        list.add(table);
    }

    private void addRow(NativeTable table, PoleCensus.Line line) {
        var row = table.getBody().addRow();
        var cells =
                List.of(
                        name(line),
                        status(line),
                        territories(line.pole()),
                        team(line),
                        published(line),
                        version(line),
                        actions(line.pole()));
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.addDataCell();
            cell.getElement().setAttribute("data-label", t("platform.column." + COLUMNS.get(i)));
            cell.add(cells.get(i));
        }
    }

    private static Component name(PoleCensus.Line line) {
        var site = new Anchor("/" + line.pole().slug(), "/" + line.pole().slug());
        site.setRouterIgnore(true);
        site.addClassName("hint");
        var name = new Span(line.pole().name());
        name.addClassName("row-name");
        var both = new Div(name, site);
        both.addClassName("row-title");
        return both;
    }

    private Component status(PoleCensus.Line line) {
        var state = new Span(t("platform.status." + line.pole().status().code()));
        state.addClassNames("state", "state-" + line.pole().status().code());
        return state;
    }

    private Component territories(Pole pole) {
        if (pole.territories().isEmpty()) {
            return new Span(t("platform.territories.none"));
        }
        var names =
                pole.territories().stream()
                        .map(code -> territoryNames.getOrDefault(code, code))
                        .toList();
        return new Span(String.join(", ", names));
    }

    private Component team(PoleCensus.Line line) {
        return new Span(
                line.inside()
                        .map(inside -> formats().number(inside.team()))
                        .orElseGet(() -> t("platform.unknown")));
    }

    private Component published(PoleCensus.Line line) {
        return new Span(
                line.inside()
                        .map(inside ->
                                inside.published()
                                        .map(at -> formats().date(at.atZone(QUEBEC).toLocalDate()))
                                        .orElseGet(() -> t("platform.unpublished")))
                        .orElseGet(() -> t("platform.unknown")));
    }

    private Component version(PoleCensus.Line line) {
        return new Span(line.version().orElseGet(() -> t("platform.unknown")));
    }

    private Component actions(Pole pole) {
        var buttons = new Div();
        buttons.addClassName("row-actions");
        moves(pole.status()).map(move -> button(move, pole)).forEach(buttons::add);
        return buttons;
    }

    /// What an operator may do to a Pôle.
    private enum Move {
        SUSPEND,
        RESUME,
        ARCHIVE;

        String key() {
            return "platform.move." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static Stream<Move> moves(PoleStatus status) {
        return switch (status) {
            case ACTIVE -> Stream.of(Move.SUSPEND);
            case MAINTENANCE -> Stream.of(Move.RESUME);
            case SUSPENDED -> Stream.of(Move.RESUME, Move.ARCHIVE);
            case OPENING, ARCHIVED -> Stream.empty();
        };
    }

    private Button button(Move move, Pole pole) {
        var button =
                new Button(
                        t(move.key()),
                        _ ->
                                Confirm.ask(
                                        t(move.key() + ".question", pole.name()),
                                        t(move.key() + ".sentence"),
                                        t(move.key()),
                                        () -> move(move, pole)));
        button.setAriaLabel(t(move.key() + ".of", pole.name()));
        return button;
    }

    private void move(Move move, Pole pole) {
        var operator = SignedIn.person().subject();
        var moved =
                switch (move) {
                    case SUSPEND -> poles.suspend(pole.slug(), operator);
                    case RESUME -> poles.resume(pole.slug(), operator);
                    case ARCHIVE -> poles.archive(pole.slug(), operator);
                };
        if (moved) {
            Notice.done(t(move.key() + ".done", pole.name()));
        } else {
            Notice.refused(t("platform.move.stale", pole.name()));
        }
        refresh();
    }
}

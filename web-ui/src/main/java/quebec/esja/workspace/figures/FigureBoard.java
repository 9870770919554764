package quebec.esja.workspace.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import quebec.esja.exchange.SharedCredit;
import quebec.esja.province.ContextFigure;
import quebec.esja.province.FigureCell;
import quebec.esja.province.FigureRow;
import quebec.esja.province.Figures;
import quebec.esja.province.Metric;
import quebec.esja.province.PoleStanding;
import quebec.esja.province.SectorStanding;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// The figures of a year: what they come to, by Pôle where there are several, by month, by sector; and what each one means.
final class FigureBoard extends Div {

    private static final long serialVersionUID = 1L;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final int SHORT_MONTH = 4;

    private final boolean province;
    private final Language language;
    private final Select<Integer> year = new Select<>();
    private final Select<Measure> measure = new Select<>();
    private final Div shown = new Div();
    private transient Figures figures;
    private transient IntFunction<List<SharedCredit>> shared = _ -> List.of();

    /// @param reading  gives the figures of a year, of the present one when none is asked
    /// @param province whether they are the province's, some of them hidden, or a Pôle's own
    FigureBoard(Function<Optional<Integer>, Figures> reading, boolean province, Language language) {

        this.province = province;
        this.language = language;
        this.figures = reading.apply(Optional.empty());
        addClassName("figure-board");
        shown.addClassName("figure-board");
        year.setLabel(t("figures.year"));
        var years = new TreeSet<>(figures.years()).descendingSet();
        years.add(figures.year());
        year.setItems(years);
        year.setValue(figures.year());
        year.setItemLabelGenerator(String::valueOf);
        year.addValueChangeListener(change -> {
            figures = reading.apply(Optional.of(change.getValue()));
            draw();
        });
        measure.setLabel(t("figures.measure"));
        measure.setItems(Measure.values());
        measure.setValue(Measure.DOLLARS);
        measure.setItemLabelGenerator(one -> t(one.metric().text(Metric.Aspect.NAME)));
        measure.addValueChangeListener(_ -> draw());
        var choices = new Div(year, measure);
        choices.addClassName("filters");
        add(choices, shown);
        draw();
    }

    /// Shows the contracts of which the Pôle has its part with another one, beside the figures and never in them.
    FigureBoard withShared(IntFunction<List<SharedCredit>> reading) {
        shared = reading;
        draw();
        return this;
    }

    private void draw() {
        shown.removeAll();
        shown.add(sums());
        if (province) {
            shown.add(byPole());
        }
        shown.add(byMonth(), bySector());
        var credits = shared.apply(figures.year());
        if (!credits.isEmpty()) {
            shown.add(new SharedPanel(credits, language));
        }
        if (province) {
            shown.add(new Paragraph(t("figures.hidden")));
        }
        shown.add(context(), dictionary());
    }

    private Component sums() {
        var formats = Formats.of(language);
        var list = new DescriptionList();
        list.addClassName("figure-sums");
        sum(list, Metric.ENTERPRISES, formats.number(figures.enterprises()));
        sum(list, Metric.BUYERS, formats.number(figures.buyers()));
        sum(list, Metric.CONTRACTS, Measure.CONTRACTS.written(figures.total().total(), formats));
        sum(list, Metric.DOLLARS, Measure.DOLLARS.written(figures.total().total(), formats));
        var section = new Section(list, new Paragraph(asOf()));
        section.addClassName("figure-head");
        if (figures.inSeveral() > 0) {
            section.add(
                    new Paragraph(
                            t(
                                    "figures.in-several",
                                    figures.inSeveral(),
                                    formats.number(figures.inSeveral()))));
        }
        return section;
    }

    private void sum(DescriptionList list, Metric metric, String value) {
        var name = t(metric.text(Metric.Aspect.NAME));
        var dated =
                metric == Metric.CONTRACTS || metric == Metric.DOLLARS
                        ? t("figures.in", name, String.valueOf(figures.year()))
                        : name;
        list.add(new Div(new DescriptionList.Term(dated), new DescriptionList.Description(value)));
    }

    private String asOf() {
        var formats = Formats.of(language);
        var at = figures.asOf().atZone(QUEBEC);
        return t("figures.as-of", formats.date(at.toLocalDate()), formats.time(LocalTime.from(at)));
    }

    private Component byPole() {
        var labels =
                figures.poles().stream()
                        .collect(
                                Collectors.toMap(
                                        pole -> pole.slug().value(), PoleStanding::shortName));
        return panel(
                "poles",
                figures.byPole(),
                labels,
                labels,
                List.of(
                        new FigurePanel.Extra(
                                Metric.ENTERPRISES,
                                figures.poles().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        pole -> pole.slug().value(),
                                                        PoleStanding::enterprises))),
                        new FigurePanel.Extra(
                                Metric.BUYERS,
                                figures.poles().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        pole -> pole.slug().value(),
                                                        PoleStanding::buyers)))),
                false);
    }

    private Component byMonth() {
        Map<String, String> labels = new LinkedHashMap<>();
        Map<String, String> narrow = new LinkedHashMap<>();
        figures.byMonth()
                .forEach(row -> {
                    var month = Formats.of(language).month(YearMonth.parse(row.key()));
                    labels.put(row.key(), month);
                    var name = month.split(" ", 2)[0];
                    narrow.put(
                            row.key(),
                            name.length() <= SHORT_MONTH
                                    ? name
                                    : name.substring(0, SHORT_MONTH - 1) + ".");
                });
        return panel("months", figures.byMonth(), labels, narrow, List.of(), true);
    }

    private Component bySector() {
        Map<String, String> labels = new LinkedHashMap<>();
        Map<String, Integer> enterprises =
                figures.sectors().stream()
                        .collect(
                                Collectors.toMap(
                                        SectorStanding::code, SectorStanding::enterprises));
        var rows = new ArrayList<FigureRow>();
        figures.bySector()
                .forEach(row -> {
                    labels.put(row.key(), row.name().in(language.locale()));
                    if (enterprises.getOrDefault(row.key(), 0) > 0
                            || !row.total().equals(FigureCell.NONE)) {
                        rows.add(row);
                    }
                });
        return panel(
                "sectors",
                rows,
                labels,
                labels,
                List.of(new FigurePanel.Extra(Metric.ENTERPRISES, enterprises)),
                false);
    }

    private FigurePanel panel(
            String name,
            List<FigureRow> rows,
            Map<String, String> labels,
            Map<String, String> shortLabels,
            List<FigurePanel.Extra> extras,
            boolean inTime) {
        return new FigurePanel(
                new FigurePanel.Shape(name, labels, shortLabels, extras, figures.total(), inTime),
                rows,
                measure.getValue(),
                source(),
                language);
    }

    private String source() {
        var metric = measure.getValue().metric();
        return t(
                "figures.source",
                String.valueOf(figures.year()),
                t(metric.text(Metric.Aspect.SOURCE)),
                t(metric.text(Metric.Aspect.METHOD)));
    }

    private Component context() {
        var formats = Formats.of(language);
        var list = new UnorderedList();
        ContextFigure.ISQ.forEach(figure ->
                list.add(
                        new ListItem(
                                t(
                                        figure.key(),
                                        formats.number(figure.value(), 1),
                                        String.valueOf(figure.year())))));
        var section =
                new Section(
                        new H2(t("figures.context")),
                        list,
                        new Paragraph(t("province.context.source")));
        section.addClassName("figure-context");
        return section;
    }

    private Component dictionary() {
        var list = new DescriptionList();
        list.addClassName("facts");
        for (var metric : Metric.values()) {
            list.add(
                    new DescriptionList.Term(t(metric.text(Metric.Aspect.NAME))),
                    new DescriptionList.Description(
                            String.join(
                                    " ",
                                    t(metric.text(Metric.Aspect.DEFINITION)),
                                    t(metric.text(Metric.Aspect.PERIOD)),
                                    t(metric.text(Metric.Aspect.SOURCE)),
                                    t(metric.text(Metric.Aspect.METHOD)))));
        }
        return new Details(t("figures.dictionary"), list);
    }

    private String t(String key, Object... arguments) {
        return Texts.of(language).get(key, arguments);
    }
}

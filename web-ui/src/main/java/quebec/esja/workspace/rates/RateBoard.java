package quebec.esja.workspace.rates;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quebec.esja.kernel.BuyerId;
import quebec.esja.rates.Panel;
import quebec.esja.rates.RateFigures;
import quebec.esja.rates.RateRow;
import quebec.esja.rates.RateSpan;
import quebec.esja.rates.Rates;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.rates.RateWords.Split;

/// The purchases of a year or of a part of one: the rate and its denominator, the change by those who declared the same months of both years, then by buyer, category,
/// territory, mode and proof.
final class RateBoard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Rates rates;
    private final transient Optional<BuyerId> buyer;
    private final String pole;
    private final transient RateWords words;
    private final Select<Integer> year = new Select<>();
    private final Select<RateSpan> part = new Select<>();
    private final Div shown = new Div();

    /// @param buyer absent for all the Pôle's
    /// @param pole  its slug
    RateBoard(Rates rates, Optional<BuyerId> buyer, String pole, RateWords words) {
        this.rates = rates;
        this.buyer = buyer;
        this.pole = pole;
        this.words = words;
        addClassName("figure-board");
        shown.addClassName("figure-board");
        var figures = rates.figures(Optional.empty(), buyer);
        year.setLabel(words.text("figures.year"));
        var years = new TreeSet<>(figures.years()).descendingSet();
        years.add(figures.span().year());
        year.setItems(years);
        year.setItemLabelGenerator(String::valueOf);
        year.setValue(figures.span().year());
        year.addValueChangeListener(change -> choose(RateSpan.of(change.getValue())));
        part.setLabel(words.text("rating.part"));
        part.setItemLabelGenerator(words::span);
        part.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                draw(rates.figures(Optional.of(change.getValue()), buyer));
            }
        });
        var choices = new Div(year, part);
        choices.addClassName("filters");
        add(choices, shown);
        offer(figures);
        draw(figures);
    }

    private void choose(RateSpan span) {
        var figures = rates.figures(Optional.of(span), buyer);
        offer(figures);
        draw(figures);
    }

    /// The whole year, and its parts in which someone declared.
    private void offer(RateFigures figures) {
        var whole = RateSpan.of(figures.span().year());
        part.setItems(Stream.concat(Stream.of(whole), figures.parts().stream()).toList());
        part.setValue(figures.span());
        part.setVisible(!figures.parts().isEmpty());
    }

    private void draw(RateFigures figures) {
        shown.removeAll();
        if (figures.years().isEmpty()) {
            shown.add(new EmptyState(words.text("rating.empty.title"), words.text("rating.empty")));
            return;
        }
        shown.add(sums(figures));
        if (buyer.isEmpty()) {
            shown.add(panel(figures, Split.BUYER, figures.byBuyer(), names(figures.byBuyer())));
        }
        for (var split : List.of(Split.CATEGORY, Split.TERRITORY, Split.MODE, Split.GRADE)) {
            var rows = rows(figures, split);
            shown.add(
                    panel(
                            figures,
                            split,
                            rows,
                            rows.stream()
                                    .collect(
                                            Collectors.toMap(
                                                    RateRow::key,
                                                    row -> words.name(split, row.key())))));
        }
        shown.add(new Paragraph(words.text("rating.method")));
    }

    private static List<RateRow> rows(RateFigures figures, Split split) {
        return switch (split) {
            case BUYER -> figures.byBuyer();
            case CATEGORY -> figures.byCategory();
            case TERRITORY -> figures.byTerritory();
            case MODE -> figures.byMode();
            case GRADE -> figures.byGrade();
        };
    }

    private Map<String, String> names(List<RateRow> rows) {
        return rates
                .names(rows.stream().map(row -> new BuyerId(UUID.fromString(row.key()))).toList())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
    }

    private RatePanel panel(
            RateFigures figures, Split split, List<RateRow> rows, Map<String, String> labels) {
        return new RatePanel(
                split,
                rows,
                labels,
                figures,
                words,
                key ->
                        LinesDialog.open(
                                labels.getOrDefault(key, key),
                                rates.lines(figures.span(), buyer).stream()
                                        .filter(line -> split.holds(key, line))
                                        .toList(),
                                pole,
                                words));
    }

    private Component sums(RateFigures figures) {
        var list = new DescriptionList();
        list.addClassName("figure-sums");
        var rate = figures.rate();
        sum(list, "rating.sum.rate", words.rate(rate));
        sum(
                list,
                "declaring.column.addressable",
                rate.total().map(words::money).orElseGet(() -> words.text("declaring.unknown")));
        sum(list, "rating.sum.dollars", words.money(figures.dollars()));
        if (buyer.isEmpty()) {
            sum(list, "rating.sum.declarants", words.formats().number(figures.declarants()));
        }
        var section = new Section(list, new Paragraph(change(figures)));
        rate.total()
                .ifPresent(total ->
                        section.add(
                                new Paragraph(
                                        words.text(
                                                "rating.over",
                                                words.money(rate.part()),
                                                words.money(total),
                                                figures.rated(),
                                                figures.declarants()))));
        section.addClassName("figure-head");
        return section;
    }

    private void sum(DescriptionList list, String key, String value) {
        list.add(
                new Div(
                        new DescriptionList.Term(words.text(key)),
                        new DescriptionList.Description(value)));
    }

    private String change(RateFigures figures) {
        var before = words.span(figures.span().before());
        return figures.panel()
                .map(panel -> change(panel, before))
                .orElseGet(() -> words.text("rating.panel.none", before));
    }

    private String change(Panel panel, String before) {
        return words.text(
                "rating.panel",
                panel.buyers(),
                before,
                words.money(panel.before()),
                words.money(panel.now()),
                panel.growth()
                        .map(words.formats()::change)
                        .orElseGet(() -> words.text("declaring.unknown")),
                words.rate(panel.rateBefore()),
                words.rate(panel.rateNow()));
    }
}

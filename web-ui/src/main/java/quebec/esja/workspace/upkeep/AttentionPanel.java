package quebec.esja.workspace.upkeep;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import quebec.esja.attention.AttentionReport;
import quebec.esja.attention.AttentionReport.Count;
import quebec.esja.attention.AttentionReport.Month;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;

/// How often an enterprise was seen, month after month: drawn, then as a table, beside the others of its category.
public final class AttentionPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Language language = TenantUi.here().language();

    /// @param category its name
    public AttentionPanel(AttentionReport report, String category) {
        addClassName("attention");
        add(new H2(t("upkeep.attention.title")), new Paragraph(compared(report, category)));
        var body =
                new Div(
                        new Div(
                                drawing("views", report, Month::views),
                                drawing("appearances", report, Month::appearances)),
                        table(report));
        body.addClassName("figure-body");
        add(body, new Paragraph(t("upkeep.attention.method")));
    }

    private String compared(AttentionReport report, String category) {
        if (report.category().isEmpty()) {
            return t("upkeep.attention.nothing-sold");
        }
        return t(
                report.compared() ? "upkeep.attention.compared" : "upkeep.attention.alone",
                report.others(),
                category);
    }

    private Div drawing(String what, AttentionReport report, Function<Month, Count> count) {
        var chart = new Div();
        chart.getElement()
                .setProperty(
                        "innerHTML",
                        MonthChart.of(
                                report.months().stream().map(count).toList(),
                                report.months().stream()
                                        .map(Month::month)
                                        .map(this::letter)
                                        .toList(),
                                Formats.of(language)));
        return new Div(new H3(t("upkeep.attention." + what)), chart);
    }

    private Div table(AttentionReport report) {
        var table = new NativeTable();
        table.setCaptionText(t("upkeep.attention.caption"));
        var head = table.getHead().addRow();
        for (var title :
                List.of("month", "views", "views.median", "appearances", "appearances.median")) {
            head.addHeaderCell().setText(t("upkeep.attention." + title));
        }
        for (var month : report.months().reversed()) {
            var row = table.getBody().addRow();
            var name = row.addHeaderCell();
            name.setText(Formats.of(language).month(month.month()));
            name.getElement().setAttribute("scope", "row");
            for (var count : List.of(month.views(), month.appearances())) {
                row.addDataCell().setText(Formats.of(language).number(count.times()));
                row.addDataCell().setText(median(count.median()));
            }
        }
        var scroll = new Div(table);
        scroll.addClassName("figure-table");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", t("upkeep.attention.title"));
        return scroll;
    }

    private String median(Optional<Double> median) {
        return median.map(value -> Formats.of(language).number(BigDecimal.valueOf(value), 1))
                .orElse(t("upkeep.attention.unknown"));
    }

    /// « janv. » is too wide under a column: the first letter tells it, the table says it in full.
    private String letter(YearMonth month) {
        return month.getMonth()
                .getDisplayName(TextStyle.NARROW_STANDALONE, language.locale())
                .toUpperCase(language.locale());
    }

    private String t(String key, Object... arguments) {
        return Texts.of(language).get(key, arguments);
    }
}

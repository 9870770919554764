package quebec.esja.workspace.buyerneeds;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import quebec.esja.bidfile.BidFiles;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.kernel.SupplierId;
import quebec.esja.replies.Reply;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.exchange.ExchangePanels;

/// The answers side by side: an enterprise a column, a question a line. Those that declined are counted, with their reasons.
final class RepliesPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient Map<SupplierId, BidFiles.Shown> bidFiles;

    /// An interested enterprise, as its column says it.
    ///
    /// @param answers in the order of the questions, empty where there is none
    private record Column(
            String name,
            String page,
            String kind,
            String on,
            List<String> answers,
            String price,
            String message,
            String bidFile,
            String by) {}

    /// @param elsewhere enterprises of the neighbour that has the need
    /// @param bidFiles  those that show their bid file for this need
    RepliesPanel(
            BuyerNeed need,
            List<Reply> replies,
            List<ExchangePanels.Elsewhere> elsewhere,
            Map<SupplierId, BidFiles.Shown> bidFiles,
            Texts texts) {
        this.texts = texts;
        this.bidFiles = bidFiles;
        addClassName("form-section");
        add(new H2(texts.get("needing.replies.title")));
        var questions = need.data().questions();
        var columns =
                Stream.concat(
                                replies.stream().filter(Reply::interested).map(this::column),
                                elsewhere.stream().map(one -> column(one, questions.size())))
                        .toList();
        if (columns.isEmpty()) {
            add(new Paragraph(texts.get("needing.replies.none")));
        } else {
            var scroll = new Div(table(questions, columns));
            scroll.addClassName("table-scroll");
            scroll.getElement().setAttribute("tabindex", "0");
            scroll.getElement().setAttribute("role", "region");
            scroll.getElement().setAttribute("aria-label", texts.get("needing.replies.title"));
            add(scroll);
        }
        var declined = replies.stream().filter(reply -> !reply.interested()).toList();
        if (!declined.isEmpty()) {
            add(new Paragraph(declined(declined)));
        }
    }

    private Column column(Reply reply) {
        var formats = Formats.of(texts.language());
        var slug = TenantUi.here().pole().orElseThrow().slug();
        return new Column(
                reply.name(),
                "/" + slug + "/repertoire/" + reply.slug(),
                texts.get(reply.kind().text())
                        + (reply.partners().isEmpty()
                                ? ""
                                : texts.get(
                                        "needing.replies.partners",
                                        String.join(", ", reply.partners()))),
                formats.date(Days.of(reply.at())),
                reply.answers(),
                reply.price().map(formats::money).orElse("—"),
                reply.message().isEmpty() ? "—" : reply.message(),
                Optional.ofNullable(bidFiles.get(reply.supplier()))
                        .map(shown ->
                                texts.get(
                                        "needing.replies.bid-file.until",
                                        formats.date(shown.until())))
                        .orElse("—"),
                reply.by());
    }

    /// Its price, its message and who answered stay with the Pôle of the enterprise.
    private Column column(ExchangePanels.Elsewhere one, int questions) {
        return new Column(
                one.name(),
                one.page(),
                texts.get("needing.replies.elsewhere", one.pole()),
                Formats.of(texts.language()).date(Days.of(one.at())),
                IntStream.range(0, questions)
                        .mapToObj(position -> one.answers().getOrDefault(position, "—"))
                        .toList(),
                "—",
                "—",
                "—",
                "—");
    }

    private NativeTable table(List<String> questions, List<Column> columns) {
        var table = new NativeTable();
        table.addClassNames("stacking-table", "comparison");
        var head = table.getHead().addRow();
        head.addDataCell();
        columns.forEach(column -> {
            var page = new Anchor(column.page(), column.name());
            page.setRouterIgnore(true);
            page.setTarget("_blank");
            head.addHeaderCell().add(page);
        });
        line(table, texts.get("needing.replies.kind"), columns, Column::kind);
        line(table, texts.get("needing.replies.on"), columns, Column::on);
        for (int position = 0; position < questions.size(); position++) {
            var one = position;
            line(
                    table,
                    questions.get(one),
                    columns,
                    column -> one < column.answers().size() ? column.answers().get(one) : "");
        }
        line(table, texts.get("needing.replies.price"), columns, Column::price);
        line(table, texts.get("needing.replies.message"), columns, Column::message);
        if (!bidFiles.isEmpty()) {
            line(table, texts.get("needing.replies.bid-file"), columns, Column::bidFile);
        }
        line(table, texts.get("needing.replies.by"), columns, Column::by);
        return table;
    }

    private static void line(
            NativeTable table, String name, List<Column> columns, Function<Column, String> value) {
        var row = table.getBody().addRow();
        row.addHeaderCell().setText(name);
        columns.forEach(column -> {
            var cell = row.addDataCell();
            cell.getElement().setAttribute("data-label", column.name());
            cell.setText(value.apply(column));
        });
    }

    private String declined(List<Reply> declined) {
        var reasons =
                declined.stream()
                        .flatMap(reply -> reply.reasons().stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return texts.get(
                "needing.replies.declined",
                declined.size(),
                reasons.entrySet().stream()
                        .sorted((one, other) -> Long.compare(other.getValue(), one.getValue()))
                        .map(entry ->
                                texts.get(
                                        "needing.replies.declined.reason",
                                        texts.get(entry.getKey().text()),
                                        entry.getValue()))
                        .collect(Collectors.joining(", ")));
    }
}

package quebec.esja.workspace.buyerneeds;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.replies.Reply;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.TenantUi;

/// The answers side by side: an enterprise a column, a question a line. Those that declined are counted, with their reasons.
final class RepliesPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    RepliesPanel(BuyerNeed need, List<Reply> replies, Texts texts) {
        this.texts = texts;
        addClassName("form-section");
        add(new H2(texts.get("needing.replies.title")));
        var interested = replies.stream().filter(Reply::interested).toList();
        if (interested.isEmpty()) {
            add(new Paragraph(texts.get("needing.replies.none")));
        } else {
            var scroll = new Div(table(need, interested));
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

    private NativeTable table(BuyerNeed need, List<Reply> interested) {
        var table = new NativeTable();
        table.addClassNames("stacking-table", "comparison");
        var head = table.getHead().addRow();
        head.addDataCell();
        var slug = TenantUi.here().pole().orElseThrow().slug();
        interested.forEach(reply -> {
            var page = new Anchor("/" + slug + "/repertoire/" + reply.slug(), reply.name());
            page.setRouterIgnore(true);
            page.setTarget("_blank");
            head.addHeaderCell().add(page);
        });
        var formats = Formats.of(texts.language());
        line(
                table,
                texts.get("needing.replies.kind"),
                interested,
                reply ->
                        texts.get(reply.kind().text())
                                + (reply.partners().isEmpty()
                                        ? ""
                                        : texts.get(
                                                "needing.replies.partners",
                                                String.join(", ", reply.partners()))));
        line(
                table,
                texts.get("needing.replies.on"),
                interested,
                reply -> formats.date(Days.of(reply.at())));
        for (int position = 0; position < need.data().questions().size(); position++) {
            var one = position;
            line(
                    table,
                    need.data().questions().get(one),
                    interested,
                    reply -> one < reply.answers().size() ? reply.answers().get(one) : "");
        }
        line(
                table,
                texts.get("needing.replies.price"),
                interested,
                reply -> reply.price().map(formats::money).orElse("—"));
        line(
                table,
                texts.get("needing.replies.message"),
                interested,
                reply -> reply.message().isEmpty() ? "—" : reply.message());
        line(table, texts.get("needing.replies.by"), interested, Reply::by);
        return table;
    }

    private static void line(
            NativeTable table, String name, List<Reply> replies, Function<Reply, String> value) {
        var row = table.getBody().addRow();
        row.addHeaderCell().setText(name);
        replies.forEach(reply -> {
            var cell = row.addDataCell();
            cell.getElement().setAttribute("data-label", reply.name());
            cell.setText(value.apply(reply));
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

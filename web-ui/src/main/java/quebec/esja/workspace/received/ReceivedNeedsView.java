package quebec.esja.workspace.received;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import quebec.esja.kernel.SupplierId;
import quebec.esja.matching.Revenue;
import quebec.esja.replies.ReceivedRow;
import quebec.esja.replies.Replies;
import quebec.esja.waves.Proposals;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The needs that the person's enterprises were sent, and what helps to send them the right ones.
@Route(value = ":pole/besoins/recus", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.NEEDS, text = "received.menu", order = 22)
class ReceivedNeedsView extends WorkspaceView {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS =
            List.of("what", "buyer", "enterprise", "until", "reply");

    private final transient ReceivingSuppliers own;
    private final transient Proposals proposals;

    ReceivedNeedsView(Replies replies, ReceivingSuppliers own, Proposals proposals) {
        super("received.title");
        this.own = own;
        this.proposals = proposals;
        var received = replies.received(own.all());
        add(new PageHeader(t("received.title")).withSentence(t("received.sentence")));
        if (received.isEmpty()) {
            add(
                    new EmptyState(
                            t("received.none.title"),
                            t("received.none.sentence"),
                            new Anchor(pole().slug() + "/mon-entreprise", t("received.profile"))));
        } else {
            add(table(received));
        }
        Map<String, SupplierId> named = new TreeMap<>();
        received.forEach(row -> named.put(row.supplierName(), row.supplier()));
        named.forEach((name, supplier) -> add(revenue(name, supplier)));
    }

    private NativeTable table(List<ReceivedRow> received) {
        var table = new NativeTable();
        table.addClassName("stacking-table");
        table.setCaptionText(t("received.caption", received.size()));
        var head = table.getHead().addRow();
        COLUMNS.forEach(column -> head.addHeaderCell().setText(t("received.column." + column)));
        received.forEach(row -> {
            var page =
                    new Anchor(
                            pole().slug()
                                    + "/besoins/recus/"
                                    + row.need()
                                    + "?entreprise="
                                    + row.supplier(),
                            row.what());
            page.addClassName("row-name");
            var cells =
                    List.of(
                            page,
                            new Span(row.buyerName()),
                            new Span(row.supplierName()),
                            new Span(formats().date(row.answerBy())),
                            new Span(standing(row)));
            var line = table.getBody().addRow();
            for (int i = 0; i < cells.size(); i++) {
                var cell = line.addDataCell();
                cell.getElement()
                        .setAttribute("data-label", t("received.column." + COLUMNS.get(i)));
                cell.add(cells.get(i));
            }
        });
        return table;
    }

    private String standing(ReceivedRow row) {
        return row.reply()
                .map(kind -> t(kind.text()))
                .orElseGet(() -> t(row.answerable() ? "received.waiting" : "received.over"));
    }

    private Section revenue(String name, SupplierId supplier) {
        var band = new Select<Revenue>();
        band.setLabel(t("received.revenue.field"));
        band.setItems(Revenue.values());
        band.setItemLabelGenerator(one -> one == null ? "" : t(one.text()));
        proposals.revenue(supplier).ifPresent(band::setValue);
        band.addValueChangeListener(change -> {
            if (change.getValue() instanceof Revenue told) {
                proposals.tellRevenue(supplier, told, own.actor(supplier));
                Notice.done(t("received.revenue.kept"));
            }
        });
        var section =
                new Section(
                        new H2(t("received.revenue.title", name)),
                        new Paragraph(t("received.revenue.sentence")),
                        band);
        section.addClassName("form-section");
        return section;
    }
}

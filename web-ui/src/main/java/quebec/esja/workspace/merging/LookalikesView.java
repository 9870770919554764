package quebec.esja.workspace.merging;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import quebec.esja.directory.Nomenclature;
import quebec.esja.merging.Lookalike;
import quebec.esja.merging.Lookalike.Sign;
import quebec.esja.merging.Merges;
import quebec.esja.territory.Territories;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;
import quebec.esja.workspace.suppliers.StatusBadge;
import quebec.esja.workspace.suppliers.Words;

/// The enterprises of the Pôle that are perhaps one, in pairs, the likeliest first.
@Route(value = ":pole/entreprises/doublons", layout = WorkspaceLayout.class)
class LookalikesView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    private final transient Merges merges;
    private final transient Acting acting;
    private final transient Words words;
    private final Div list = new Div();

    LookalikesView(Merges merges, Acting acting, Nomenclature terms, Territories territories) {
        super("merging.title");
        this.merges = merges;
        this.acting = acting;
        this.words = new Words(terms, territories, language());
        list.addClassName("table-scroll");
        add(
                new PageHeader(t("merging.title"))
                        .withSentence(t("merging.sentence"))
                        .withActions(
                                new Anchor(pole().slug() + "/entreprises", t("suppliers.back"))),
                list);
        draw();
    }

    private void draw() {
        list.removeAll();
        var pairs = merges.lookalikes();
        if (pairs.isEmpty()) {
            list.add(new EmptyState(t("merging.none"), t("merging.none.sentence")));
            return;
        }
        var table = new NativeTable();
        table.addClassName("stacking-table");
        table.setCaptionText(t("merging.caption", pairs.size(), Merges.MOST));
        var head = table.getHead().addRow();
        List.of("merging.one", "merging.other", "merging.signs", "merging.actions")
                .forEach(key -> head.addHeaderCell().setText(t(key)));
        pairs.forEach(pair -> {
            var row = table.getBody().addRow();
            row.addDataCell().add(side(pair.one()));
            cell(row.addDataCell(), "merging.other").add(side(pair.other()));
            cell(row.addDataCell(), "merging.signs").add(new Span(signs(pair)));
            row.addDataCell().add(actions(pair));
        });
        list.add(table);
    }

    private NativeTableCell cell(NativeTableCell cell, String key) {
        cell.getElement().setAttribute("data-label", t(key));
        return cell;
    }

    private Div side(Lookalike.Side side) {
        var name = new Anchor(pole().slug() + "/entreprises/" + side.id(), side.name());
        name.addClassName("row-name");
        var box =
                new Div(name, new Span(side.municipality()), StatusBadge.of(side.status(), words));
        box.addClassName("row-title");
        return box;
    }

    private String signs(Lookalike pair) {
        return Arrays.stream(Sign.values())
                .filter(pair.signs()::contains)
                .map(sign -> t("merging.sign." + sign.code()))
                .collect(Collectors.joining(", "));
    }

    private Div actions(Lookalike pair) {
        var compare =
                new Anchor(
                        pole().slug()
                                + "/entreprises/"
                                + pair.one().id()
                                + "/fusionner/"
                                + pair.other().id(),
                        t("merging.compare"));
        compare.setAriaLabel(t("merging.compare.of", pair.one().name(), pair.other().name()));
        var distinct =
                new Button(
                        t("merging.distinct"),
                        _ -> {
                            merges.distinguish(pair.one().id(), pair.other().id(), acting.actor());
                            Notice.done(t("merging.distinguished"));
                            draw();
                        });
        distinct.setAriaLabel(t("merging.distinct.of", pair.one().name(), pair.other().name()));
        var actions = new Div(compare, distinct);
        actions.addClassName("row-actions");
        return actions;
    }
}

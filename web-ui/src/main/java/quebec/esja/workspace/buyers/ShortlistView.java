package quebec.esja.workspace.buyers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.stream.Stream;
import quebec.esja.buyers.ShortlistRow;
import quebec.esja.buyers.Shortlists;
import quebec.esja.kernel.BuyerId;
import quebec.esja.members.Members;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The enterprises the buyer keeps in sight, with how to reach them and what the buyer noted.
@Route(value = ":pole/ma-liste", layout = WorkspaceLayout.class)
@InMenu(text = "buying.list.menu", order = 24)
class ShortlistView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    private final transient Shortlists shortlists;
    private final transient Acting acting;
    private final BuyerId buyer;
    private final Div kept = new Div();

    ShortlistView(Shortlists shortlists, Members members, Acting acting) {
        super("buying.list.title");
        this.shortlists = shortlists;
        this.acting = acting;
        this.buyer = OwnBuyer.of(members);
        kept.addClassName("cards");
        var find = new Anchor(pole().slug() + "/trouver", t("buying.list.find"));
        add(
                new PageHeader(t("buying.list.title"))
                        .withSentence(t("buying.list.sentence"))
                        .withActions(find),
                kept);
        draw();
    }

    private void draw() {
        kept.removeAll();
        List<ShortlistRow> rows = shortlists.kept(buyer);
        if (rows.isEmpty()) {
            kept.add(
                    new EmptyState(
                            t("buying.list.empty.title"),
                            t("buying.list.empty.sentence"),
                            new Anchor(pole().slug() + "/trouver", t("buying.list.find"))));
        }
        rows.forEach(row -> kept.add(card(row)));
    }

    private Component card(ShortlistRow row) {
        var page = new Anchor("/" + pole().slug() + "/repertoire/" + row.slug(), row.name());
        page.setRouterIgnore(true);
        var title = row.listed() ? new H2(page) : new H2(row.name());
        var card = new Section(title, new Paragraph(facts(row)));
        card.addClassName("card");
        if (!row.offerings().isEmpty()) {
            card.add(new Paragraph(row.offerings()));
        }
        if (!row.listed()) {
            card.add(new Paragraph(t("buying.list.gone")));
        }
        card.add(note(row), actions(row));
        return card;
    }

    private static String facts(ShortlistRow row) {
        return String.join(
                " · ",
                Stream.of(row.municipality(), row.phone(), row.email())
                        .filter(fact -> !fact.isBlank())
                        .toList());
    }

    private Component note(ShortlistRow row) {
        var note = new TextArea(t("buying.list.note"));
        note.setValue(row.note());
        note.setMaxLength(Shortlists.LONGEST_NOTE);
        note.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        note.setWidthFull();
        note.getElement().setAttribute("aria-label", t("buying.list.note.of", row.name()));
        note.addValueChangeListener(change -> {
            if (change.isFromClient()
                    && shortlists.note(buyer, row.supplier(), change.getValue())) {
                Notice.done(t("buying.list.noted"));
            }
        });
        return note;
    }

    private Component actions(ShortlistRow row) {
        var contract =
                new Anchor(
                        pole().slug() + "/contrats/nouveau?entreprise=" + row.supplier(),
                        t("buying.list.contract"));
        contract.setVisible(row.listed());
        var remove =
                new Button(
                        t("buying.list.remove"),
                        _ -> {
                            shortlists.remove(buyer, row.supplier(), acting.actor());
                            draw();
                            undo(row);
                        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(t("buying.list.remove.of", row.name()));
        var actions = new Div(contract, remove);
        actions.addClassName("card-actions");
        return actions;
    }

    /// What was taken away can be put back, note included.
    private void undo(ShortlistRow row) {
        var back =
                new Button(
                        t("buying.list.undo", row.name()),
                        _ -> {
                            shortlists.keep(buyer, row.supplier(), acting.actor());
                            shortlists.note(buyer, row.supplier(), row.note());
                            draw();
                        });
        var strip = new Div(new Paragraph(t("buying.list.removed", row.name())), back);
        strip.addClassName("undo");
        strip.getElement().setAttribute("role", "status");
        kept.addComponentAsFirst(strip);
        back.setVisible(row.listed());
    }
}

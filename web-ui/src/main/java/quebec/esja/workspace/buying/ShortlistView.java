package quebec.esja.workspace.buying;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quebec.esja.shortlists.Shortlist;
import quebec.esja.shortlists.Shortlists;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// One list of a buyer for which the person acts: its enterprises, how to reach them, and the notes.
@Route(value = ":pole/listes/:list", layout = WorkspaceLayout.class)
class ShortlistView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Shortlists shortlists;
    private final transient OwnBuyers own;
    private final transient ShortlistDocuments documents;
    private final Div head = new Div();
    private @Nullable String name;

    ShortlistView(Shortlists shortlists, OwnBuyers own, ShortlistDocuments documents) {
        super("lists.one.title");
        this.shortlists = shortlists;
        this.own = own;
        this.documents = documents;
    }

    @Override
    public String getPageTitle() {
        return name == null ? super.getPageTitle() : name + " · " + pole().name();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getRouteParameters().get("list").flatMap(ListChoice::read);
        var found =
                wanted.flatMap(id ->
                        own.all().stream()
                                .flatMap(buyer -> shortlists.find(buyer.id(), id).stream())
                                .findFirst());
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        var list = found.get();
        var document = documents.of(list, pole().slug(), language());
        add(head, new ShortlistTable(list, shortlists, own, pole().slug(), document));
        draw(list);
    }

    private void draw(Shortlist list) {
        name = list.name();
        head.removeAll();
        var buyer = buyer(list).map(OwnBuyer::name).orElse("");
        var day = formats().date(Days.of(list.createdAt()));
        var rename = new Button(t("lists.rename"), _ -> rename(list));
        var delete = new Button(t("lists.delete"), _ -> confirmDeletion(list));
        head.add(
                new PageHeader(list.name())
                        .withSentence(
                                list.createdBy().isEmpty()
                                        ? t("lists.one.sentence", buyer, day)
                                        : t("lists.one.by", buyer, list.createdBy(), day))
                        .withActions(
                                new Anchor(pole().slug() + "/listes", t("lists.back")),
                                delete,
                                rename,
                                new Anchor(
                                        pole().slug() + "/trouver?liste=" + list.id(),
                                        t("lists.find"))));
    }

    private Optional<OwnBuyer> buyer(Shortlist list) {
        return own.all().stream().filter(one -> one.id().equals(list.buyer())).findFirst();
    }

    private void rename(Shortlist list) {
        ListName.change(
                list.name(),
                typed -> shortlists.rename(list.buyer(), list.id(), typed, own.actor(list.buyer())),
                this::draw);
    }

    private void confirmDeletion(Shortlist list) {
        var now = shortlists.find(list.buyer(), list.id()).map(Shortlist::enterprises).orElse(0);
        Confirm.ask(
                t("lists.delete.question", list.name()),
                t("lists.delete.sentence", now),
                t("lists.delete"),
                () -> {
                    shortlists.delete(list.buyer(), list.id(), own.actor(list.buyer()));
                    Notice.done(t("lists.deleted", list.name()));
                    getUI().ifPresent(ui -> ui.navigate(pole().slug() + "/listes"));
                });
    }
}

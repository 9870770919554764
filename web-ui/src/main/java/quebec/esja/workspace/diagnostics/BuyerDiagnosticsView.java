package quebec.esja.workspace.diagnostics;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import org.jspecify.annotations.Nullable;
import quebec.esja.buyers.Buyer;
import quebec.esja.buyers.BuyerStatus;
import quebec.esja.buyers.Buyers;
import quebec.esja.kernel.BuyerId;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The diagnostics of one buyer, as the team reads them and fills them with the buyer.
@Route(value = ":pole/diagnostics/:buyer", layout = WorkspaceLayout.class)
class BuyerDiagnosticsView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Workbench bench;
    private final transient Buyers buyers;
    private final transient Acting acting;
    private @Nullable String name;

    BuyerDiagnosticsView(Workbench bench, Buyers buyers, Acting acting) {
        super("diagnostic.title");
        this.bench = bench;
        this.buyers = buyers;
        this.acting = acting;
    }

    @Override
    public String getPageTitle() {
        return name == null ? super.getPageTitle() : name + " · " + pole().name();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("buyer")
                .flatMap(BuyerId::parse)
                .flatMap(buyers::find)
                .filter(buyer -> buyer.status() == BuyerStatus.ACCEPTED)
                .ifPresentOrElse(this::draw, () -> event.rerouteToError(NotFoundException.class));
    }

    private void draw(Buyer buyer) {
        name = buyer.name();
        removeAll();
        add(
                new PageHeader(buyer.name())
                        .withSentence(t("diagnostic.team.one"))
                        .withActions(
                                new Anchor(
                                        pole().slug() + "/acheteurs/" + buyer.id(),
                                        t("diagnostic.buyer")),
                                new Anchor(pole().slug() + "/diagnostics", t("diagnostic.back"))),
                new RunsPanel(buyer.id(), bench, acting::actor, true));
    }
}

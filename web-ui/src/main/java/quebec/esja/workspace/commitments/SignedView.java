package quebec.esja.workspace.commitments;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import org.jspecify.annotations.Nullable;
import quebec.esja.commitments.Commitment;
import quebec.esja.commitments.Commitments;
import quebec.esja.kernel.CommitmentId;
import quebec.esja.paper.Sheets;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// One signed declaration, as the team sees it, with the others of that buyer.
@Route(value = ":pole/engagements/:commitment", layout = WorkspaceLayout.class)
class SignedView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Commitments commitments;
    private final transient Sheets sheets;
    private final transient Acting acting;
    private @Nullable String name;

    SignedView(Commitments commitments, Sheets sheets, Acting acting) {
        super("engagement.one.title");
        this.commitments = commitments;
        this.sheets = sheets;
        this.acting = acting;
    }

    @Override
    public String getPageTitle() {
        return name == null ? super.getPageTitle() : name + " · " + pole().name();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found =
                event.getRouteParameters()
                        .get("commitment")
                        .flatMap(CommitmentId::parse)
                        .flatMap(commitments::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        draw(found.get());
    }

    private void draw(Commitment shown) {
        name = shown.buyerName();
        removeAll();
        add(
                new PageHeader(shown.buyerName())
                        .withActions(
                                new Anchor(
                                        pole().slug() + "/acheteurs/" + shown.buyer(),
                                        t("engagement.buyer")),
                                new Anchor(pole().slug() + "/engagements", t("engagement.back"))));
        commitments
                .of(shown.buyer())
                .forEach(one ->
                        add(
                                new SignedSection(one, commitments, sheets)
                                        .withdrawable(
                                                reason ->
                                                        commitments.withdraw(
                                                                one.id(), reason, acting.actor()),
                                                () -> draw(shown))));
    }
}

package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import quebec.esja.acceptance.Acceptances;
import quebec.esja.acceptance.AcceptedProfile;
import quebec.esja.attention.Attention;
import quebec.esja.audit.Audit;
import quebec.esja.casework.Cases;
import quebec.esja.completeness.ProfileStep;
import quebec.esja.completeness.ProfileSteps;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.directory.Suppliers;
import quebec.esja.establishments.Establishments;
import quebec.esja.freshness.Freshness;
import quebec.esja.kernel.SupplierId;
import quebec.esja.labels.Labels;
import quebec.esja.members.Members;
import quebec.esja.registration.Claims;
import quebec.esja.registration.Review;
import quebec.esja.registration.Reviews;
import quebec.esja.territory.Territories;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;
import quebec.esja.workspace.bidfiles.BidPanels;
import quebec.esja.workspace.casework.TeamPanels;
import quebec.esja.workspace.contacts.ContactPanels;
import quebec.esja.workspace.labels.LabelsPanel;
import quebec.esja.workspace.managers.ManagerPanels;
import quebec.esja.workspace.pictures.PicturePanels;
import quebec.esja.workspace.upkeep.AttentionPanel;
import quebec.esja.workspace.upkeep.CompletenessPanel;
import quebec.esja.workspace.upkeep.FreshnessPanel;

/// One enterprise as the Pôle's team keeps it: its profile, its review, its claims, its history.
@Route(value = ":pole/entreprises/:supplier", layout = WorkspaceLayout.class)
class SupplierView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int HISTORY = 100;

    private final transient Suppliers suppliers;
    private final transient Reviews reviews;
    private final transient Claims claims;
    private final transient Acceptances acceptances;
    private final transient Freshness freshness;
    private final transient ProfileSteps steps;
    private final transient Attention attention;
    private final transient PicturePanels pictures;
    private final transient Labels labels;
    private final transient BidPanels bids;
    private final transient ContactPanels contacts;
    private final transient ManagerPanels managers;
    private final transient Establishments establishments;
    private final transient Members members;
    private final transient Audit audit;
    private final transient Acting acting;
    private final transient TeamPanels team;
    private final transient Clock clock;
    private final transient Words words;
    private final Div head = new Div();
    private @Nullable Supplier supplier;

    SupplierView(
            Suppliers suppliers,
            Reviews reviews,
            Claims claims,
            Acceptances acceptances,
            Freshness freshness,
            ProfileSteps steps,
            Attention attention,
            PicturePanels pictures,
            Labels labels,
            BidPanels bids,
            ContactPanels contacts,
            ManagerPanels managers,
            Establishments establishments,
            Members members,
            Audit audit,
            Acting acting,
            TeamPanels team,
            Clock clock,
            Nomenclature terms,
            Territories territories) {
        super("suppliers.one.title");
        this.suppliers = suppliers;
        this.reviews = reviews;
        this.claims = claims;
        this.acceptances = acceptances;
        this.freshness = freshness;
        this.steps = steps;
        this.attention = attention;
        this.pictures = pictures;
        this.labels = labels;
        this.bids = bids;
        this.contacts = contacts;
        this.managers = managers;
        this.establishments = establishments;
        this.members = members;
        this.audit = audit;
        this.acting = acting;
        this.team = team;
        this.clock = clock;
        this.words = new Words(terms, territories, language());
    }

    @Override
    public String getPageTitle() {
        return supplier == null ? super.getPageTitle() : supplier.name() + " · " + pole().name();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found =
                event.getRouteParameters()
                        .get("supplier")
                        .flatMap(SupplierView::id)
                        .flatMap(suppliers::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        draw(found.get());
    }

    private void draw(Supplier shown) {
        removeAll();
        drawHead(shown);
        if (shown.status() == SupplierStatus.MERGED) {
            suppliers.mergedInto(shown.id()).ifPresent(kept -> add(head, merged(kept)));
            return;
        }
        var form = new SupplierForm(shown, freshness, acting, words, this::drawHead);
        var history = new Div();
        var review = new Div();
        drawReview(review, shown);
        var waiting = claims.waiting(shown.id());
        var asked = new ClaimsPanel(shown.id(), claims, members, words);
        var panels = new Panels(shown.name());
        panels.add(t("suppliers.tab.profile"), form);
        var shownPictures = pictures.of(shown.id());
        panels.add(t("suppliers.tab.pictures"), shownPictures, shownPictures::draw);
        panels.add(t("suppliers.tab.bid-file"), bids.ofTeam(shown.id()));
        panels.add(
                t("suppliers.tab.review"),
                review,
                () -> suppliers.find(shown.id()).ifPresent(now -> drawReview(review, now)));
        var changes = new Div();
        drawChanges(changes, shown);
        panels.add(
                t("suppliers.tab.changes"),
                changes,
                () -> suppliers.find(shown.id()).ifPresent(now -> drawChanges(changes, now)));
        panels.add(t("suppliers.tab.claims", waiting.size()), asked);
        panels.add(t("casework.tab"), team.of(shown.id()));
        panels.add(contacts.name(shown), contacts.of(shown));
        panels.add(t("managing.tab"), managers.of(shown));
        var upkeep = new Div();
        upkeep.addClassName("upkeeps");
        Consumer<ProfileStep> lead =
                step -> {
                    if (step == ProfileStep.PICTURE) {
                        shownPictures.draw();
                        panels.show(shownPictures);
                    } else {
                        panels.show(form);
                        form.lead(step);
                    }
                };
        panels.add(t("suppliers.tab.upkeep"), upkeep, () -> drawUpkeep(upkeep, shown.id(), lead));
        panels.add(
                t("suppliers.tab.establishments"),
                new EstablishmentsPanel(shown.id(), establishments, acting, words));
        panels.add(
                t("suppliers.tab.labels"),
                new LabelsPanel(
                        shown.id(), LabelsPanel.Reader.TEAM, labels, words.terms(), acting));
        var seen = new Div();
        panels.add(t("suppliers.tab.attention"), seen, () -> drawAttention(seen, shown));
        panels.add(t("suppliers.tab.history"), history, () -> drawHistory(history, shown.id()));
        if (!waiting.isEmpty()) {
            panels.show(asked);
        } else if (shown.status() == SupplierStatus.SUBMITTED) {
            panels.show(review);
        } else if (changed(shown)) {
            panels.show(changes);
        } else if (toRenew(shown)) {
            panels.show(review);
        }
        add(head, panels);
    }

    private Component merged(Supplier kept) {
        return new Paragraph(
                new Text(t("suppliers.merged-into") + " "),
                new Anchor(pole().slug() + "/entreprises/" + kept.id(), kept.name()));
    }

    private void drawHead(Supplier shown) {
        supplier = shown;
        head.removeAll();
        head.add(new PageHeader(shown.name()).withActions(back(), publicPage(shown)));
        var facts = new Div(StatusBadge.of(shown.status(), words));
        facts.addClassName("supplier-facts");
        if (!shown.statusReason().isBlank()) {
            facts.add(new Paragraph(t("suppliers.reason", shown.statusReason())));
        }
        head.add(facts);
    }

    private void drawReview(Div place, Supplier shown) {
        place.removeAll();
        place.add(new ReviewPanel(shown, reviews, acting, words, this::draw));
    }

    private void drawChanges(Div place, Supplier shown) {
        place.removeAll();
        place.add(
                new ChangesPanel(
                        shown,
                        acceptances,
                        acting,
                        words,
                        after -> suppliers.find(after.id()).ifPresent(this::draw)));
    }

    private boolean changed(Supplier shown) {
        return acceptances.of(shown.id()).flatMap(AcceptedProfile::change).isPresent();
    }

    private boolean toRenew(Supplier shown) {
        var announced = Days.of(clock.instant()).plusDays(Cases.RENEWAL_DAYS);
        return shown.listed()
                && reviews.lastAcceptance(shown.id())
                        .flatMap(Review::revalidateOn)
                        .filter(on -> !on.isAfter(announced))
                        .isPresent();
    }

    private void drawUpkeep(Div place, SupplierId id, Consumer<ProfileStep> lead) {
        place.removeAll();
        suppliers
                .find(id)
                .ifPresent(now ->
                        place.add(
                                new CompletenessPanel(steps.of(now), pole().slug(), lead),
                                new FreshnessPanel(
                                        now,
                                        FreshnessPanel.Reader.TEAM,
                                        freshness,
                                        acting,
                                        this::draw)));
    }

    private void drawAttention(Div place, Supplier supplier) {
        place.removeAll();
        var report = attention.of(supplier);
        place.add(
                new AttentionPanel(
                        report,
                        words.terms().category(report.category()).map(words::term).orElse("")));
    }

    private void drawHistory(Div place, SupplierId id) {
        place.removeAll();
        place.add(new HistoryPanel(reviews.of(id), audit.history("supplier", id, HISTORY), words));
    }

    private Anchor back() {
        return new Anchor(pole().slug() + "/entreprises", t("suppliers.back"));
    }

    private Component publicPage(Supplier shown) {
        var link =
                new Anchor(
                        "/" + pole().slug() + "/repertoire/" + shown.slug(), t("suppliers.public"));
        link.setRouterIgnore(true);
        link.setVisible(shown.listed());
        return link;
    }

    static Optional<SupplierId> id(String text) {
        try {
            return Optional.of(new SupplierId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

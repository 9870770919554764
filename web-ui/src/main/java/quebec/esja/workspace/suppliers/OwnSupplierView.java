package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import quebec.esja.attention.Attention;
import quebec.esja.completeness.ProfileStep;
import quebec.esja.completeness.ProfileSteps;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.directory.Suppliers;
import quebec.esja.establishments.Establishments;
import quebec.esja.freshness.Freshness;
import quebec.esja.kernel.SupplierId;
import quebec.esja.labels.Labels;
import quebec.esja.members.Members;
import quebec.esja.members.Membership;
import quebec.esja.registration.Claims;
import quebec.esja.registration.Registrations;
import quebec.esja.territory.Territories;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.SignedIn;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;
import quebec.esja.workspace.bidfiles.BidPanels;
import quebec.esja.workspace.contacts.ContactPanels;
import quebec.esja.workspace.labels.LabelsPanel;
import quebec.esja.workspace.managers.ManagerPanels;
import quebec.esja.workspace.pictures.PicturePanels;
import quebec.esja.workspace.reuse.TakeUp;
import quebec.esja.workspace.upkeep.AttentionPanel;
import quebec.esja.workspace.upkeep.CompletenessPanel;
import quebec.esja.workspace.upkeep.FreshnessPanel;
import quebec.esja.workspace.upkeep.OwnProfile;

/// An enterprise as its manager keeps it: where it stands, what the Pôle asked, its profile and how the public sees it.
@Route(value = ":pole/mon-entreprise", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.DIRECTORY, text = "suppliers.own.menu", order = 20)
class OwnSupplierView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Suppliers suppliers;
    private final transient Registrations registrations;
    private final transient Claims claims;
    private final transient Freshness freshness;
    private final transient ProfileSteps steps;
    private final transient Attention attention;
    private final transient PicturePanels pictures;
    private final transient Labels labels;
    private final transient BidPanels bids;
    private final transient ContactPanels contacts;
    private final transient ManagerPanels managers;
    private final transient Establishments establishments;
    private final transient TakeUp takeUp;
    private final transient Members members;
    private final transient Acting acting;
    private final transient Words words;
    private transient Consumer<ProfileStep> lead = _ -> {};
    private final Div standing = new Div();
    private final Div preview = new Div();
    private final Div shown = new Div();

    OwnSupplierView(
            Suppliers suppliers,
            Registrations registrations,
            Claims claims,
            Freshness freshness,
            ProfileSteps steps,
            Attention attention,
            PicturePanels pictures,
            Labels labels,
            BidPanels bids,
            ContactPanels contacts,
            ManagerPanels managers,
            Establishments establishments,
            TakeUp takeUp,
            Members members,
            Acting acting,
            Nomenclature terms,
            Territories territories) {
        super("suppliers.own.title");
        this.suppliers = suppliers;
        this.registrations = registrations;
        this.claims = claims;
        this.freshness = freshness;
        this.steps = steps;
        this.attention = attention;
        this.pictures = pictures;
        this.labels = labels;
        this.bids = bids;
        this.contacts = contacts;
        this.managers = managers;
        this.establishments = establishments;
        this.takeUp = takeUp;
        this.members = members;
        this.acting = acting;
        this.words = new Words(terms, territories, language());
    }

    /// The enterprise and the step that the address names, or the first enterprise.
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var mine = mine();
        if (mine.isEmpty()) {
            add(new EmptyState(t("suppliers.own.none.title"), t("suppliers.own.none.sentence")));
            return;
        }
        var asked = event.getLocation().getQueryParameters();
        var first =
                asked.getSingleParameter(OwnProfile.ENTERPRISE)
                        .flatMap(slug ->
                                mine.stream()
                                        .filter(one -> one.slug().value().equals(slug))
                                        .findFirst())
                        .orElse(mine.getFirst());
        if (mine.size() > 1) {
            add(choice(mine, first));
        }
        add(shown);
        draw(first);
        asked.getSingleParameter(OwnProfile.STEP).flatMap(ProfileStep::ofCode).ifPresent(lead);
    }

    private List<Supplier> mine() {
        return suppliers.find(reader().suppliers().keySet()).stream()
                .sorted(Comparator.comparing(Supplier::name))
                .toList();
    }

    private Membership reader() {
        return members.recognise(SignedIn.person().subject(), Optional.empty())
                .orElseThrow(() -> new IllegalStateException("no member of this Pôle"));
    }

    private Select<Supplier> choice(List<Supplier> mine, Supplier first) {
        var choice = new Select<Supplier>();
        choice.setLabel(t("suppliers.own.choice"));
        choice.setItems(mine);
        choice.setItemLabelGenerator(Supplier::name);
        choice.setValue(first);
        choice.addValueChangeListener(
                change -> suppliers.find(change.getValue().id()).ifPresent(this::draw));
        return choice;
    }

    private void draw(Supplier supplier) {
        shown.removeAll();
        var panels = new Panels(supplier.name());
        var form = new SupplierForm(supplier, freshness, acting, words, this::drawStanding);
        var shownPictures = pictures.of(supplier.id());
        lead =
                step -> {
                    if (step == ProfileStep.PICTURE) {
                        shownPictures.draw();
                        panels.show(shownPictures);
                    } else {
                        panels.show(form);
                        form.lead(step);
                    }
                };
        panels.add(t("suppliers.tab.profile"), form);
        panels.add(t("suppliers.tab.pictures"), shownPictures, shownPictures::draw);
        var decides = reader().decidesFor(supplier.id());
        if (decides) {
            var bidFile = bids.ofManager(supplier.id());
            panels.add(t("suppliers.tab.bid-file"), bidFile, bidFile::draw);
        }
        panels.add(t("suppliers.tab.preview"), preview);
        panels.add(
                t("suppliers.tab.establishments"),
                new EstablishmentsPanel(supplier.id(), establishments, acting, words));
        panels.add(
                t("suppliers.tab.labels"),
                new LabelsPanel(
                        supplier.id(), LabelsPanel.Reader.MANAGER, labels, words.terms(), acting));
        var seen = new Div();
        panels.add(t("suppliers.tab.attention"), seen, () -> drawAttention(seen, supplier));
        panels.add(contacts.name(supplier), contacts.of(supplier));
        panels.add(t("managing.tab"), managers.of(supplier));
        var waiting = claims.waiting(supplier.id());
        if (decides && !waiting.isEmpty()) {
            panels.add(
                    t("suppliers.tab.claims", waiting.size()),
                    new ClaimsPanel(supplier.id(), claims, members, words));
        }
        drawStanding(supplier);
        shown.add(standing);
        takeUp.of(
                        supplier,
                        published -> {
                            panels.show(form);
                            form.propose(published);
                        })
                .ifPresent(shown::add);
        shown.add(panels);
        shown.addClassName("own");
    }

    private void drawAttention(Div place, Supplier supplier) {
        place.removeAll();
        var report = attention.of(supplier);
        place.add(
                new AttentionPanel(
                        report,
                        words.terms().category(report.category()).map(words::term).orElse("")));
    }

    private void drawStanding(Supplier supplier) {
        standing.removeAll();
        standing.add(new PageHeader(supplier.name()).withActions(publicPage(supplier)));
        var facts = new Div(StatusBadge.of(supplier.status(), words));
        facts.add(new Paragraph(t("suppliers.own.status." + supplier.status().code())));
        facts.addClassName("supplier-facts");
        standing.add(facts);
        if (!supplier.statusReason().isBlank()) {
            var asked =
                    new Section(
                            new H2(t("suppliers.own.asked")),
                            new Paragraph(supplier.statusReason()));
            asked.addClassName("asked");
            if (supplier.status() == SupplierStatus.CHANGES_REQUESTED) {
                asked.add(sendAgain(supplier.id()));
            }
            standing.add(asked);
        }
        var upkeep =
                new Div(
                        new CompletenessPanel(steps.of(supplier), pole().slug(), lead),
                        new FreshnessPanel(
                                supplier,
                                FreshnessPanel.Reader.MANAGER,
                                freshness,
                                acting,
                                this::draw));
        upkeep.addClassName("upkeeps");
        standing.add(upkeep);
        preview.removeAll();
        preview.add(new PublicPreview(supplier.data(), words));
    }

    private Button sendAgain(SupplierId id) {
        var send = new Button(t("suppliers.own.send-again"), _ -> sentAgain(id));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return send;
    }

    private void sentAgain(SupplierId id) {
        switch (registrations.submitAgain(id, acting.actor())) {
            case SupplierChange.Saved(Supplier after) -> {
                draw(after);
                Notice.done(t("suppliers.own.sent-again"));
            }
            case SupplierChange.Refused(List<SupplierProblem> problems) ->
                    problems.forEach(problem ->
                            Notice.refused(t(problem.key(), problem.arguments().toArray())));
        }
    }

    private Anchor publicPage(Supplier supplier) {
        var link =
                new Anchor(
                        "/" + pole().slug() + "/repertoire/" + supplier.slug(),
                        t("suppliers.public"));
        link.setRouterIgnore(true);
        link.setVisible(supplier.listed());
        return link;
    }
}

package quebec.esja.workspace.declarations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import quebec.esja.awards.AwardProposals;
import quebec.esja.buyers.Buyers;
import quebec.esja.declarations.AccountExtracts;
import quebec.esja.declarations.DeclarationEdit;
import quebec.esja.declarations.DeclarationVersion;
import quebec.esja.declarations.Declarations;
import quebec.esja.declarations.PurchaseDeclaration;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.neighbours.NeighbourListings;
import quebec.esja.purchases.Party;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;
import quebec.esja.workspace.purchases.ContractChoices;
import quebec.esja.workspace.purchases.OwnParties;

/// One declaration: as it was signed, or as it is being made, from the accounts to the signature.
@Route(value = ":pole/achats/:declaration", layout = WorkspaceLayout.class)
class DeclarationView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final transient Declarations declarations;
    private final transient AccountExtracts extracts;
    private final transient AwardProposals awards;
    private final transient OwnParties own;
    private final transient ContractChoices choices;
    private final transient NeighbourListings neighbours;
    private final transient Acting acting;
    private final transient Wording words = new Wording(language());
    private String title = "";

    DeclarationView(
            Declarations declarations,
            AccountExtracts extracts,
            AwardProposals awards,
            OwnParties own,
            Suppliers suppliers,
            Buyers buyers,
            Nomenclature nomenclature,
            NeighbourListings neighbours,
            Acting acting) {
        super("declaring.title");
        this.declarations = declarations;
        this.extracts = extracts;
        this.awards = awards;
        this.own = own;
        this.choices = new ContractChoices(suppliers, buyers, nomenclature);
        this.neighbours = neighbours;
        this.acting = acting;
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? super.getPageTitle() : title + " · " + pole().name();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id =
                event.getRouteParameters()
                        .get("declaration")
                        .flatMap(DeclarationView::uuid)
                        .map(DeclarationId::new);
        var found = id.flatMap(this::work);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        draw(found.get());
    }

    private Optional<DeclarationWork> work(DeclarationId id) {
        return own.all().stream()
                .map(OwnParties.Named::party)
                .filter(party -> declarations.find(id, party).isPresent())
                .findFirst()
                .map(party -> work(id, party));
    }

    private DeclarationWork work(DeclarationId id, Party party) {
        return new DeclarationWork(
                id, party, declarations, extracts, choices, neighbours, acting, words);
    }

    private void draw(DeclarationWork work) {
        removeAll();
        var declaration = work.declaration();
        title = t("declaring.one.title", words.period(declaration.period()));
        add(
                new PageHeader(title)
                        .withSentence(declaration.buyerName())
                        .withActions(new Anchor(pole().slug() + "/achats", t("declaring.back"))));
        var standing = declaration.inForce();
        standing.ifPresent(version -> add(signed(version)));
        Runnable again = () -> draw(work);
        if (declaration.draft().isPresent()) {
            add(
                    new FileSection(work, again),
                    new LinesSection(work, declaration.newest(), true, again),
                    new AwardedSection(awards, work, again),
                    new SigningSection(work, again),
                    leaving(work, again));
        } else {
            add(amending(work, again), new LinesSection(work, declaration.newest(), false, again));
        }
        if (declaration.versions().stream().filter(DeclarationVersion::signed).count() > 1) {
            add(history(declaration));
        }
    }

    private Component signed(DeclarationVersion version) {
        var list = new DescriptionList();
        list.addClassName("figure-sums");
        sum(
                list,
                "declaring.column.rate",
                words.rate(Optional.of(version.social()), version.addressable()));
        sum(list, "declaring.column.social", words.money(version.social()));
        sum(
                list,
                "declaring.column.addressable",
                version.addressable().map(words::money).orElseGet(() -> t("declaring.unknown")));
        var section = new Section(list);
        version.signature()
                .ifPresent(signature ->
                        section.add(
                                new Paragraph(
                                        t(
                                                "declaring.signed",
                                                signature.name(),
                                                signature.function(),
                                                day(signature),
                                                t(version.taxBasis().text())))));
        section.addClassName("figure-head");
        return section;
    }

    private void sum(DescriptionList list, String key, String value) {
        list.add(new Div(new DescriptionList.Term(t(key)), new DescriptionList.Description(value)));
    }

    private String day(DeclarationVersion.Signature signature) {
        var at = signature.at().atZone(QUEBEC);
        return t(
                "declaring.day-time",
                formats().date(at.toLocalDate()),
                formats().time(at.toLocalTime()));
    }

    private Component amending(DeclarationWork work, Runnable again) {
        var amend =
                new Button(
                        t("declaring.amend"),
                        _ -> {
                            switch (declarations.amend(work.id(), work.party(), acting.actor())) {
                                case DeclarationEdit.Done _ -> again.run();
                                case DeclarationEdit.Refused _,
                                        DeclarationEdit.Overlaps _,
                                        DeclarationEdit.NotAllowed _ ->
                                        Notice.refused(t("declaring.stale"));
                            }
                        });
        var actions = new Div(amend);
        actions.addClassName("record-form-actions");
        return actions;
    }

    private Component leaving(DeclarationWork work, Runnable again) {
        var discard =
                new Button(
                        t("declaring.discard"),
                        _ ->
                                Confirm.ask(
                                        t("declaring.discard.title"),
                                        t("declaring.discard.sentence"),
                                        t("declaring.discard"),
                                        () -> {
                                            declarations.discard(
                                                    work.id(), work.party(), acting.actor());
                                            if (declarations
                                                    .find(work.id(), work.party())
                                                    .isPresent()) {
                                                again.run();
                                            } else {
                                                UI.getCurrent().navigate(pole().slug() + "/achats");
                                            }
                                        }));
        discard.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        return new Div(discard);
    }

    private Component history(PurchaseDeclaration declaration) {
        var list = new OrderedList();
        list.getElement().setAttribute("reversed", true);
        declaration.versions().stream()
                .filter(DeclarationVersion::signed)
                .forEach(version ->
                        version.signature()
                                .ifPresent(signature ->
                                        list.add(
                                                new ListItem(
                                                        t(
                                                                "declaring.history.line",
                                                                words.money(version.social()),
                                                                version.addressable()
                                                                        .map(words::money)
                                                                        .orElseGet(() ->
                                                                                t(
                                                                                        "declaring.unknown")),
                                                                signature.name(),
                                                                day(signature),
                                                                version.reason())))));
        var section = new Section(new H2(t("declaring.history")), list);
        section.addClassName("form-section");
        return section;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package quebec.esja.workspace.buyers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quebec.esja.buyers.Buyer;
import quebec.esja.buyers.BuyerChange;
import quebec.esja.buyers.BuyerPeople;
import quebec.esja.buyers.BuyerPerson;
import quebec.esja.buyers.BuyerProblem;
import quebec.esja.buyers.BuyerStatus;
import quebec.esja.buyers.Buyers;
import quebec.esja.kernel.BuyerId;
import quebec.esja.territory.Territories;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;
import quebec.esja.workspace.organization.OrganizationPanels;

/// One buyer: what it told, the decision of the Pôle, and who acts for it.
@Route(value = ":pole/acheteurs/:buyer", layout = WorkspaceLayout.class)
class BuyerView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Buyers buyers;
    private final transient BuyerPeople people;
    private final transient Territories territories;
    private final transient Acting acting;
    private final transient OrganizationPanels organizations;
    private @Nullable String name;

    BuyerView(
            Buyers buyers,
            BuyerPeople people,
            Territories territories,
            Acting acting,
            OrganizationPanels organizations) {
        super("buying.one.title");
        this.buyers = buyers;
        this.people = people;
        this.territories = territories;
        this.acting = acting;
        this.organizations = organizations;
    }

    @Override
    public String getPageTitle() {
        return name == null ? super.getPageTitle() : name + " · " + pole().name();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found =
                event.getRouteParameters()
                        .get("buyer")
                        .flatMap(BuyerId::parse)
                        .flatMap(buyers::find)
                        .filter(buyer -> buyer.status() != BuyerStatus.UNCONFIRMED);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        draw(found.get());
    }

    private void draw(Buyer buyer) {
        name = buyer.name();
        removeAll();
        add(
                new PageHeader(buyer.name())
                        .withSentence(t(buyer.status().text()))
                        .withActions(new Anchor(pole().slug() + "/acheteurs", t("buying.back"))),
                facts(buyer));
        if (buyer.status() != BuyerStatus.ACCEPTED) {
            add(decision(buyer));
        }
        var persons = people.of(buyer.id());
        if (!persons.isEmpty()) {
            add(people(persons));
        }
        if (buyer.status() == BuyerStatus.ACCEPTED) {
            add(organizations.ofTeam(buyer.id(), acting::actor));
        }
    }

    private Component facts(Buyer buyer) {
        var data = buyer.data();
        var list = new DescriptionList();
        list.addClassName("facts");
        fact(list, "buying.column.kind", data.kind().map(kind -> t(kind.text())).orElse(""));
        fact(list, "buying.field.neq", data.neq());
        fact(
                list,
                "buying.column.municipality",
                territories
                        .place(data.municipality())
                        .map(place -> place.name().in(language().locale()))
                        .orElse(""));
        fact(list, "buying.field.website", data.website());
        fact(list, "buying.field.person", data.contact().name());
        fact(list, "buying.field.function", data.contact().function());
        fact(list, "buying.field.email", data.contact().email());
        fact(list, "buying.column.created", formats().date(BuyersView.day(buyer.createdAt())));
        fact(list, "buying.field.reason", buyer.statusReason());
        return list;
    }

    private void fact(DescriptionList list, String key, String value) {
        if (!value.isBlank()) {
            list.add(new DescriptionList.Term(t(key)), new DescriptionList.Description(value));
        }
    }

    private Component decision(Buyer buyer) {
        var reason = new TextArea(t("buying.decision.reason"));
        reason.setHelperText(t("buying.decision.reason.hint"));
        reason.setMaxLength(2000);
        reason.setWidthFull();
        var accept =
                new Button(
                        t("buying.decision.accept"),
                        _ ->
                                done(
                                        buyers.accept(buyer.id(), buyer.version(), acting.actor()),
                                        "buying.done.accepted"));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var refuse =
                new Button(
                        t("buying.decision.refuse"),
                        _ ->
                                done(
                                        buyers.refuse(
                                                buyer.id(),
                                                reason.getValue(),
                                                buyer.version(),
                                                acting.actor()),
                                        "buying.done.refused"));
        refuse.setVisible(buyer.status() == BuyerStatus.SUBMITTED);
        reason.setVisible(buyer.status() == BuyerStatus.SUBMITTED);
        var actions = new Div(refuse, accept);
        actions.addClassName("record-form-actions");
        var section =
                new Section(
                        new H2(t("buying.decision.title")),
                        new Paragraph(t("buying.decision.sentence", buyer.data().contact().name())),
                        reason,
                        actions);
        section.addClassNames("form-section", "decision");
        return section;
    }

    private void done(BuyerChange change, String key) {
        switch (change) {
            case BuyerChange.Saved(Buyer buyer) -> {
                Notice.done(t(key, buyer.name()));
                draw(buyer);
            }
            case BuyerChange.Refused(List<BuyerProblem> problems) ->
                    problems.forEach(problem ->
                            Notice.refused(t(problem.key(), problem.arguments().toArray())));
            case BuyerChange.Stale(Buyer theirs) -> {
                Notice.refused(t("buying.stale"));
                draw(theirs);
            }
            case BuyerChange.Unknown _ -> Notice.refused(t("buying.stale"));
        }
    }

    private Component people(List<BuyerPerson> persons) {
        var list = new UnorderedList();
        persons.forEach(person ->
                list.add(
                        new ListItem(
                                t(
                                        person.firstSignIn().isPresent()
                                                ? "buying.person.in"
                                                : "buying.person.invited",
                                        person.name(),
                                        person.email(),
                                        t("buying.role." + person.role().code())))));
        var section = new Section(new H2(t("buying.people")), list);
        section.addClassName("form-section");
        return section;
    }
}

package quebec.esja.workspace.buying;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quebec.esja.contacts.ContactData;
import quebec.esja.contacts.ContactProblem;
import quebec.esja.contacts.ContactRequests;
import quebec.esja.contacts.OwnSheets;
import quebec.esja.contacts.Reachable;
import quebec.esja.contacts.RequestOutcome;
import quebec.esja.contacts.Revealed;
import quebec.esja.contacts.Reveals;
import quebec.esja.contacts.Viewer;
import quebec.esja.contacts.Visibility;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierDirectory;
import quebec.esja.kernel.Slug;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The persons to contact of an enterprise, for a buyer: a button shows those whom buyers may see, a request asks for the others.
@Route(value = ":pole/trouver/:supplier", layout = WorkspaceLayout.class)
class SupplierContactsView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 1000;

    private final transient SupplierDirectory directory;
    private final transient Reveals reveals;
    private final transient ContactRequests requests;
    private final transient OwnBuyers own;
    private final BuyerChoice choice;
    private final Div body = new Div();
    private transient @Nullable Supplier supplier;

    SupplierContactsView(
            SupplierDirectory directory, Reveals reveals, ContactRequests requests, OwnBuyers own) {
        super("people.reach.title");
        this.directory = directory;
        this.reveals = reveals;
        this.requests = requests;
        this.own = own;
        choice = new BuyerChoice(t("lists.buyer"), pole().slug(), own.all());
        choice.whenChosen(_ -> draw());
        body.addClassName("claims");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var found =
                event.getRouteParameters()
                        .get("supplier")
                        .flatMap(Slug::parse)
                        .flatMap(directory::listed);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        supplier = found.get();
        var page =
                new Anchor(
                        "/" + pole().slug() + "/repertoire/" + found.get().slug(),
                        t("people.reach.page"));
        page.setRouterIgnore(true);
        add(
                new PageHeader(t("people.reach.heading", found.get().name()))
                        .withSentence(t("people.reach.sentence"))
                        .withActions(
                                new Anchor(pole().slug() + "/trouver", t("people.reach.back")),
                                page),
                choice,
                body);
        draw();
    }

    private void draw() {
        body.removeAll();
        if (!(supplier instanceof Supplier here)) {
            return;
        }
        var ways = reveals.reachable(here.id());
        if (ways.isEmpty()) {
            body.add(new EmptyState(t("people.reach.none.title"), t("people.reach.none.sentence")));
            return;
        }
        var open = requests.openUntil(here.id(), choice.buyer());
        var seen =
                ways.stream()
                        .filter(way -> open.isPresent() || way.way() != Visibility.ON_REQUEST)
                        .toList();
        if (!seen.isEmpty()) {
            body.add(showing(here, seen));
        }
        open.ifPresent(until ->
                body.add(new Paragraph(t("people.reach.open", formats().date(Days.of(until))))));
        if (open.isEmpty()) {
            ways.stream()
                    .filter(way -> way.way() == Visibility.ON_REQUEST)
                    .forEach(way -> body.add(asking(here, way)));
        }
    }

    private Component showing(Supplier here, List<Reachable> ways) {
        var reason = new TextArea(t("people.reach.reason"));
        reason.setHelperText(t("people.reach.reason.hint"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        var shown = new Div();
        shown.addClassName("cards");
        var show = new Button(t("reaching.show"), _ -> show(here, reason.getValue(), shown));
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var section = new Section(new H2(t("people.title")));
        ways.forEach(way -> section.add(new Paragraph(who(way))));
        section.add(reason, show, shown);
        section.addClassName("form-section");
        return section;
    }

    private void show(Supplier here, String reason, Div place) {
        place.removeAll();
        switch (reveals.toBuyer(viewer(), here.id(), reason)) {
            case Revealed.Shown(List<ContactData> persons) -> {
                persons.forEach(person -> place.add(card(person)));
                if (persons.isEmpty()) {
                    Notice.refused(t("reaching.nobody"));
                }
            }
            case Revealed.TooMany _ -> Notice.refused(t("people.reach.many", Reveals.MOST_A_DAY));
            case Revealed.Refused _ -> Notice.refused(t("contacts.refusal.purpose"));
        }
    }

    private Component card(ContactData person) {
        var email = new Anchor("mailto:" + person.email(), person.email());
        var card =
                new Section(
                        new H3(person.name()),
                        new Paragraph(
                                person.function().isEmpty()
                                        ? t(person.role().text())
                                        : t(person.role().text()) + ", " + person.function()),
                        new Paragraph(email),
                        new Paragraph(person.phone()),
                        new Paragraph(
                                t(
                                        "people.reach.speaks",
                                        t("reaching.language." + person.language().code()))));
        card.addClassName("card");
        card.getElement().setAttribute("aria-label", OwnSheets.details(person));
        return card;
    }

    private Component asking(Supplier here, Reachable way) {
        var section = new Section(new H2(t("people.reach.ask")), new Paragraph(who(way)));
        section.addClassName("form-section");
        if (requests.waits(here.id(), choice.buyer())) {
            section.add(new Paragraph(t("people.reach.waits")));
            return section;
        }
        var purpose = new TextArea(t("reaching.field.purpose"));
        purpose.setHelperText(t("reaching.field.purpose.hint"));
        purpose.setMaxLength(LONGEST);
        purpose.setWidthFull();
        var send = new Button(t("reaching.ask.send"), _ -> ask(here, purpose));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        section.add(purpose, send);
        return section;
    }

    private void ask(Supplier here, TextArea purpose) {
        switch (requests.ask(here.id(), viewer(), purpose.getValue(), language())) {
            case RequestOutcome.Waiting _, RequestOutcome.Received _ -> {
                Notice.done(t("people.reach.sent", here.name()));
                draw();
            }
            case RequestOutcome.Refused(List<ContactProblem> problems) -> {
                purpose.setErrorMessage(
                        problems.stream()
                                .map(problem -> t(problem.key()))
                                .collect(Collectors.joining(" ")));
                purpose.setInvalid(true);
            }
            case RequestOutcome.TooMany _, RequestOutcome.Nobody _ ->
                    Notice.refused(t("reaching.nobody"));
        }
    }

    private Viewer.Signed viewer() {
        var buyer = choice.getValue();
        var actor = own.actor(buyer.id());
        return new Viewer.Signed(
                buyer.id(),
                buyer.name(),
                Optional.ofNullable(actor.member())
                        .orElseThrow(() -> new IllegalStateException("no member acts")),
                actor.name());
    }

    private String who(Reachable way) {
        return t(
                "reaching.who",
                way.persons(),
                way.roles().stream().map(role -> t(role.text())).collect(Collectors.joining(", ")));
    }
}

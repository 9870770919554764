package quebec.esja.workspace.contacts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quebec.esja.contacts.ContactChange;
import quebec.esja.contacts.ContactData;
import quebec.esja.contacts.ContactPerson;
import quebec.esja.contacts.ContactPerson.Standing;
import quebec.esja.contacts.ContactProblem;
import quebec.esja.contacts.ContactRequest;
import quebec.esja.contacts.ContactRequests;
import quebec.esja.contacts.Contacts;
import quebec.esja.contacts.OwnSheets;
import quebec.esja.contacts.RequestDecision;
import quebec.esja.directory.Supplier;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.members.Members;
import quebec.esja.members.Membership;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.SignedIn;
import quebec.esja.workspace.TenantUi;

/// The persons to contact of an enterprise, for its managers and the Pôle: the requests that wait, who is proposed and where each
/// agreement stands, and the form that proposes one more.
final class ContactsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Supplier supplier;
    private final transient Contacts contacts;
    private final transient ContactRequests requests;
    private final transient Members members;
    private final transient Acting acting;
    private final Div waiting = new Div();
    private final Div persons = new Div();

    ContactsPanel(
            Supplier supplier,
            Contacts contacts,
            ContactRequests requests,
            Members members,
            Acting acting) {
        this.supplier = supplier;
        this.contacts = contacts;
        this.requests = requests;
        this.members = members;
        this.acting = acting;
        addClassName("claims");
        waiting.addClassName("claims");
        persons.addClassName("claims");
        add(
                waiting,
                new H2(t("people.title")),
                new Paragraph(t("people.rule." + contacts.rule().code())),
                persons,
                new ProposalForm(
                        own(),
                        data -> contacts.agreement(supplier.id(), data).wording(),
                        this::send));
        draw();
    }

    /// The address of a reader who manages the enterprise, and so may propose herself.
    private Optional<EmailAddress> own() {
        return membership()
                .filter(person -> person.suppliers().containsKey(supplier.id()))
                .map(Membership::id)
                .flatMap(members::email);
    }

    private void draw() {
        waiting.removeAll();
        var asking = requests.waiting(supplier.id());
        asking.forEach(request -> waiting.add(card(request)));
        waiting.setVisible(!asking.isEmpty());
        persons.removeAll();
        var proposed = contacts.of(supplier.id());
        if (proposed.isEmpty()) {
            persons.add(new Paragraph(t("people.none")));
        }
        proposed.forEach(person -> persons.add(card(person)));
    }

    private Component card(ContactRequest request) {
        var accept = new Button(t("people.request.accept"), _ -> decide(request, true));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var decline = new Button(t("people.request.decline"), _ -> decide(request, false));
        return card(
                new H2(t("people.request.title", request.asker())),
                new Paragraph(request.email().value()),
                new Paragraph(request.purpose()),
                buttons(accept, decline));
    }

    private void decide(ContactRequest request, boolean accepts) {
        var decision =
                membership()
                        .map(person -> requests.decide(request.id(), accepts, person))
                        .orElseGet(RequestDecision.Unknown::new);
        switch (decision) {
            case RequestDecision.Decided _ ->
                    Notice.done(t(accepts ? "people.request.accepted" : "people.request.declined"));
            case RequestDecision.DecidedBefore _, RequestDecision.Unknown _ ->
                    Notice.refused(t("people.request.before"));
        }
        draw();
    }

    private Component card(ContactPerson person) {
        var told = person.data();
        var buttons = buttons();
        switch (person.standing()) {
            case Standing.Asked _ -> {
                buttons.add(new Button(t("people.again"), _ -> askAgain(person)));
                buttons.add(removal(person));
            }
            case Standing.Agreed _ -> buttons.add(removal(person));
            case Standing.Ended _ -> {}
        }
        return card(
                new H3(told.name().isEmpty() ? told.email() : told.name()),
                new Paragraph(t(told.role().text())),
                new Paragraph(OwnSheets.details(told)),
                new Paragraph(OwnSheets.state(person, TenantUi.here().language())),
                buttons);
    }

    private Button removal(ContactPerson person) {
        var name = person.data().name();
        var remove =
                new Button(
                        t("people.remove"),
                        _ ->
                                Confirm.ask(
                                        t("people.remove.question", name),
                                        t("people.remove.sentence"),
                                        t("people.remove"),
                                        () -> {
                                            contacts.remove(
                                                    supplier.id(), person.id(), acting.actor());
                                            Notice.done(t("people.removed", name));
                                            draw();
                                        }));
        remove.setAriaLabel(t("people.remove.of", name));
        return remove;
    }

    private void askAgain(ContactPerson person) {
        if (contacts.askAgain(supplier.id(), person.id(), acting.actor())) {
            Notice.done(t("people.asked", person.data().email()));
        } else {
            Notice.refused(t("people.again.soon"));
        }
        draw();
    }

    private List<String> send(ContactData data, boolean myself, boolean agrees) {
        var change =
                myself
                        ? contacts.proposeMyself(supplier.id(), data, agrees, acting.actor())
                        : contacts.propose(supplier.id(), data, acting.actor());
        return switch (change) {
            case ContactChange.Asked(ContactPerson person) ->
                    done(t("people.asked", person.data().email()));
            case ContactChange.Agreed _ -> done(t("people.agreed"));
            case ContactChange.Refused(List<ContactProblem> problems) ->
                    problems.stream().map(problem -> t(problem.key())).toList();
            case ContactChange.Known _ -> List.of(t("people.known"));
            case ContactChange.Declined(LocalDate from) ->
                    List.of(
                            t(
                                    "people.declined",
                                    Formats.of(TenantUi.here().language()).date(from)));
            case ContactChange.TooMany _ -> List.of(t("people.many", Contacts.MOST_PERSONS));
        };
    }

    private List<String> done(String sentence) {
        Notice.done(sentence);
        draw();
        return List.of();
    }

    private Optional<Membership> membership() {
        return members.recognise(SignedIn.person().subject(), Optional.empty());
    }

    private static Div card(Component... parts) {
        var card = new Div(parts);
        card.addClassName("claim");
        return card;
    }

    private static Div buttons(Component... buttons) {
        var row = new Div(buttons);
        row.addClassName("offering-buttons");
        return row;
    }

    private static String t(String key, Object... arguments) {
        return Texts.of(TenantUi.here().language()).get(key, arguments);
    }
}

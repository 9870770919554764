package quebec.esja.workspace.buying;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quebec.esja.buyers.BuyerJoining;
import quebec.esja.buyers.BuyerPeople;
import quebec.esja.buyers.BuyerPerson;
import quebec.esja.buyers.BuyerRole;
import quebec.esja.invitations.Departures;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.members.MemberData;
import quebec.esja.texts.Language;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.PeopleTable;
import quebec.esja.workspace.RecordForm;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// Who acts for a buyer. Everyone sees it; its managers invite colleagues and end their access.
@Route(value = ":pole/collegues", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.ORGANIZATION, text = "colleagues.menu", order = 26)
class ColleaguesView extends WorkspaceView {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("person", "role", "state", "actions");
    private static final int LONGEST_NAME = 120;

    private final transient BuyerPeople people;
    private final transient Departures departures;
    private final transient OwnBuyers own;
    private final BuyerChoice choice;
    private final Div list = new Div();
    private final RecordForm<Colleague> invitation;
    private final Section inviting;

    ColleaguesView(BuyerPeople people, Departures departures, OwnBuyers own) {
        super("colleagues.title");
        this.people = people;
        this.departures = departures;
        this.own = own;
        choice = new BuyerChoice(t("lists.buyer"), pole().slug(), own.all());
        choice.whenChosen(_ -> draw());
        invitation = new RecordForm<>(Colleague.class, t("colleagues.invite"), this::invite);
        bindInvitation();
        invitation.show(Colleague.NOBODY);
        inviting =
                new Section(
                        new H2(t("colleagues.invite.title")),
                        new Paragraph(t("colleagues.invite.hint")),
                        invitation);
        inviting.addClassName("form-section");
        list.addClassName("table-scroll");
        add(
                new PageHeader(t("colleagues.title")).withSentence(t("colleagues.sentence")),
                choice,
                list,
                inviting);
        draw();
    }

    private void bindInvitation() {
        var name = new TextField(t("team.name"));
        name.setMaxLength(LONGEST_NAME);
        var email = new EmailField(t("team.email"));
        email.setMaxLength(254);
        var role = new RadioButtonGroup<BuyerRole>(t("colleagues.column.role"));
        role.setItems(BuyerRole.MEMBER, BuyerRole.MANAGER);
        role.setItemLabelGenerator(part -> t("colleagues.role." + part.code() + ".may"));
        var language = new RadioButtonGroup<Language>(t("team.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(one -> t("platform.language." + one.code()));
        var binder = invitation.binder();
        binder.forField(name)
                .asRequired(t("team.name.missing"))
                .withValidator(
                        typed -> !typed.isBlank() && typed.length() <= LONGEST_NAME,
                        t("team.name.missing"))
                .bind("name");
        binder.forField(email)
                .asRequired(t("profile.refusal.email"))
                .withValidator(
                        typed -> EmailAddress.parse(typed).isPresent(), t("profile.refusal.email"))
                .bind("email");
        binder.forField(role).bind("role");
        binder.forField(language).bind("language");
        invitation.addFields(name, email, role, language);
    }

    private void draw() {
        var buyer = choice.getValue();
        inviting.setVisible(buyer.managed());
        list.removeAll();
        var columns = buyer.managed() ? COLUMNS : COLUMNS.subList(0, COLUMNS.size() - 1);
        var table =
                new PeopleTable(
                        t("colleagues.caption", buyer.name()),
                        columns.stream().map(column -> t("colleagues.column." + column)).toList());
        people.of(buyer.id()).forEach(person -> add(table, buyer.managed(), person));
        list.add(table);
    }

    private void add(PeopleTable table, boolean managed, BuyerPerson person) {
        var cells = new ArrayList<Component>();
        cells.add(new Span(t("buying.role." + person.role().code())));
        cells.add(new Span(state(person)));
        if (managed) {
            cells.add(end(person));
        }
        table.add(person.name(), person.email(), cells.toArray(Component[]::new));
    }

    private String state(BuyerPerson person) {
        return person.firstSignIn()
                .map(at -> t("team.state.here", formats().date(Days.of(at))))
                .orElseGet(() -> t("colleagues.state.invited"));
    }

    private Component end(BuyerPerson person) {
        var end =
                new Button(
                        t("colleagues.end"),
                        _ ->
                                Confirm.ask(
                                        t("colleagues.end.question", person.name()),
                                        t("colleagues.end.sentence", choice.getValue().name()),
                                        t("colleagues.end"),
                                        () -> ended(person)));
        end.setAriaLabel(t("colleagues.end.of", person.name()));
        return end;
    }

    private void ended(BuyerPerson person) {
        var buyer = choice.buyer();
        switch (departures.end(buyer, person.id(), own.manager(buyer))) {
            case ENDED, ENDED_ALTOGETHER -> Notice.done(t("colleagues.ended", person.name()));
            case LAST_MANAGER -> Notice.refused(t("colleagues.last", person.name()));
            case UNKNOWN -> Notice.refused(t("colleagues.gone", person.name()));
        }
        if (own.all().stream().noneMatch(mine -> mine.id().equals(buyer))) {
            getUI().ifPresent(ui -> ui.getPage().reload());
            return;
        }
        draw();
    }

    private void invite(Colleague colleague) {
        var email =
                EmailAddress.parse(colleague.email())
                        .orElseThrow(() -> new IllegalArgumentException("not checked"));
        var data =
                new MemberData(
                        email, colleague.name().strip(), Optional.empty(), colleague.language());
        var buyer = choice.buyer();
        var role = t("buying.role." + colleague.role().code());
        switch (people.invite(buyer, data, colleague.role(), own.manager(buyer))) {
            case BuyerJoining.Joined _ -> invited(t("colleagues.invited", email.value()));
            case BuyerJoining.RoleChanged _ ->
                    invited(t("colleagues.role-changed", email.value(), role));
            case BuyerJoining.SameRole _ ->
                    invitation.refuse(List.of(t("colleagues.same-role", email.value(), role)));
            case BuyerJoining.Unmanaged _ ->
                    invitation.refuse(List.of(t("colleagues.last", email.value())));
            case BuyerJoining.TooMany _ ->
                    invitation.refuse(List.of(t("colleagues.many", BuyerPeople.MOST_PEOPLE)));
            case BuyerJoining.NotAccepted _ ->
                    invitation.refuse(List.of(t("colleagues.not-accepted")));
        }
    }

    private void invited(String sentence) {
        Notice.done(sentence);
        invitation.show(Colleague.NOBODY);
        draw();
    }
}

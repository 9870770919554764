package quebec.esja.workspace.managers;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import quebec.esja.directory.Supplier;
import quebec.esja.invitations.Departures;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.managers.ManagerJoining;
import quebec.esja.managers.SupplierManagers;
import quebec.esja.managers.SupplierPerson;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.members.Membership;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PeopleTable;
import quebec.esja.workspace.RecordForm;
import quebec.esja.workspace.SignedIn;
import quebec.esja.workspace.TenantUi;

/// Who manages an enterprise, for its managers and the Pôle: invite, take out, leave.
final class ManagersPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 120;

    private final transient Supplier supplier;
    private final transient SupplierManagers managers;
    private final transient Departures departures;
    private final transient Members members;
    private final Div list = new Div();
    private final RecordForm<Invited> invitation;

    ManagersPanel(
            Supplier supplier, SupplierManagers managers, Departures departures, Members members) {
        this.supplier = supplier;
        this.managers = managers;
        this.departures = departures;
        this.members = members;
        invitation = new RecordForm<>(Invited.class, t("managing.invite"), this::invite);
        bindInvitation();
        invitation.show(Invited.NOBODY);
        var inviting =
                new Section(
                        new H2(t("managing.invite.title")),
                        new Paragraph(t("managing.invite.hint")),
                        invitation);
        inviting.addClassName("form-section");
        addClassName("claims");
        add(new H2(t("managing.title")), new Paragraph(t("managing.sentence")), list, inviting);
        draw();
    }

    private void bindInvitation() {
        var name = new TextField(t("team.name"));
        name.setMaxLength(LONGEST_NAME);
        var email = new EmailField(t("team.email"));
        email.setMaxLength(254);
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
        binder.forField(language).bind("language");
        invitation.addFields(name, email, language);
    }

    /// The reader, while they may act here.
    ///
    /// @throws IllegalStateException when they manage the enterprise no more
    private Membership reader() {
        return members.recognise(SignedIn.person().subject(), Optional.empty())
                .filter(person -> person.isStaff() || person.suppliers().contains(supplier.id()))
                .orElseThrow(() -> new IllegalStateException("this person acts no more"));
    }

    private void draw() {
        list.removeAll();
        var people = managers.of(supplier.id());
        if (people.isEmpty()) {
            list.add(new Paragraph(t("managing.none")));
            return;
        }
        var table =
                new PeopleTable(
                        t("managing.caption", supplier.name()),
                        Stream.of("person", "state", "actions")
                                .map(column -> t("managing.column." + column))
                                .toList());
        people.forEach(person ->
                table.add(
                        person.name(),
                        person.email().value(),
                        new Span(state(person)),
                        departure(person, people.size() == 1)));
        list.add(table);
    }

    private String state(SupplierPerson person) {
        return person.firstSignIn()
                .map(at ->
                        t(
                                "team.state.here",
                                Formats.of(TenantUi.here().language()).date(Days.of(at))))
                .orElseGet(() -> t("managing.state.invited"));
    }

    private Component departure(SupplierPerson person, boolean last) {
        var who = reader().id().equals(person.id()) ? "leave" : "end";
        var key = "managing." + who;
        var button =
                new Button(
                        t(key),
                        _ ->
                                Confirm.ask(
                                        t(key + ".question", person.name(), supplier.name()),
                                        t(
                                                last ? "managing.last" : key + ".sentence",
                                                supplier.name()),
                                        t(key),
                                        () -> ended(person, last)));
        button.setAriaLabel(t(key + ".of", person.name()));
        return button;
    }

    /// @param warned whether the reader was told that nobody would be left
    private void ended(SupplierPerson person, boolean warned) {
        var reader = reader();
        switch (departures.end(supplier.id(), person.id(), warned, reader.actor())) {
            case ENDED, ENDED_ALTOGETHER -> Notice.done(t("managing.ended", person.name()));
            case LAST_MANAGER, UNKNOWN -> Notice.refused(t("managing.changed"));
        }
        if (reader.id().equals(person.id())) {
            getUI().ifPresent(ui -> ui.getPage().reload());
            return;
        }
        draw();
    }

    private void invite(Invited invited) {
        var email =
                EmailAddress.parse(invited.email())
                        .orElseThrow(() -> new IllegalArgumentException("not checked"));
        var data =
                new MemberData(email, invited.name().strip(), Optional.empty(), invited.language());
        switch (managers.invite(supplier.id(), data, reader().actor())) {
            case ManagerJoining.Joined _ -> {
                Notice.done(t("managing.invited", email.value()));
                invitation.show(Invited.NOBODY);
                draw();
            }
            case ManagerJoining.Already _ ->
                    invitation.refuse(List.of(t("managing.already", email.value())));
            case ManagerJoining.TooMany _ ->
                    invitation.refuse(List.of(t("managing.many", SupplierManagers.MOST_MANAGERS)));
        }
    }

    private static String t(String key, Object... arguments) {
        return Texts.of(TenantUi.here().language()).get(key, arguments);
    }
}

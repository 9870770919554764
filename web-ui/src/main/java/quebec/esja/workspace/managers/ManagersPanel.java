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
import java.util.function.Consumer;
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
import quebec.esja.members.SupplierRole;
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
    private final Section inviting;

    ManagersPanel(
            Supplier supplier, SupplierManagers managers, Departures departures, Members members) {
        this.supplier = supplier;
        this.managers = managers;
        this.departures = departures;
        this.members = members;
        invitation = new RecordForm<>(Invited.class, t("managing.invite"), this::invite);
        bindInvitation();
        invitation.show(Invited.NOBODY);
        inviting =
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
        var role = new RadioButtonGroup<SupplierRole>(t("managing.column.role"));
        role.setItems(SupplierRole.CONTRIBUTOR, SupplierRole.MANAGER);
        role.setItemLabelGenerator(part -> t("managing.role." + part.code() + ".may"));
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

    /// The reader, while they may act here.
    ///
    /// @throws IllegalStateException when they manage the enterprise no more
    private Membership reader() {
        return members.recognise(SignedIn.person().subject(), Optional.empty())
                .filter(person -> person.isStaff() || person.suppliers().containsKey(supplier.id()))
                .orElseThrow(() -> new IllegalStateException("this person acts no more"));
    }

    private void draw() {
        list.removeAll();
        var decides = reader().decidesFor(supplier.id());
        inviting.setVisible(decides);
        var people = managers.of(supplier.id());
        if (people.isEmpty()) {
            list.add(new Paragraph(t("managing.none")));
            return;
        }
        var table =
                new PeopleTable(
                        t("managing.caption", supplier.name()),
                        Stream.of("person", "role", "state", "actions")
                                .map(column -> t("managing.column." + column))
                                .toList());
        people.forEach(person ->
                table.add(
                        person.name(),
                        person.email().value(),
                        new Span(t("managing.role." + person.role().code())),
                        new Span(state(person)),
                        actions(person, people, decides)));
        list.add(table);
    }

    private Component actions(SupplierPerson person, List<SupplierPerson> people, boolean decides) {
        var last = person.manages() && people.stream().filter(SupplierPerson::manages).count() == 1;
        var actions = new Div();
        actions.addClassName("row-actions");
        if (decides && person.firstSignIn().isEmpty()) {
            var again = new Button(t("team.again"), _ -> inviteAgain(person));
            again.setAriaLabel(t("team.again.of", person.name()));
            actions.add(again);
        }
        if (decides && !last) {
            actions.add(otherRole(person));
        }
        if (decides || reader().id().equals(person.id())) {
            actions.add(departure(person, last));
        }
        return actions;
    }

    private void inviteAgain(SupplierPerson person) {
        if (members.inviteAgain(person.id(), reader().actor())) {
            Notice.done(t("team.again.done", person.email().value()));
        } else {
            Notice.refused(t("team.again.not", person.name()));
        }
        draw();
    }

    private Component otherRole(SupplierPerson person) {
        var other = person.manages() ? SupplierRole.CONTRIBUTOR : SupplierRole.MANAGER;
        var key = "managing.become." + other.code();
        var button =
                new Button(
                        t(key),
                        _ ->
                                said(
                                        managers.invite(
                                                supplier.id(),
                                                new MemberData(
                                                        person.email(),
                                                        person.name(),
                                                        Optional.empty(),
                                                        TenantUi.here().language()),
                                                other,
                                                reader().actor()),
                                        person.email().value(),
                                        Notice::refused));
        button.setAriaLabel(t(key + ".of", person.name()));
        return button;
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
            case LAST_MANAGER, NOT_ALLOWED, UNKNOWN -> Notice.refused(t("managing.changed"));
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
        var joining = managers.invite(supplier.id(), data, invited.role(), reader().actor());
        said(joining, email.value(), why -> invitation.refuse(List.of(why)));
    }

    private void said(ManagerJoining joining, String email, Consumer<String> refused) {
        switch (joining) {
            case ManagerJoining.Joined _ -> done(t("managing.invited", email));
            case ManagerJoining.RoleChanged _ -> done(t("managing.role-changed", email));
            case ManagerJoining.Already _ -> refused.accept(t("managing.already", email));
            case ManagerJoining.Unmanaged _ -> refused.accept(t("managing.last-manager", email));
            case ManagerJoining.NotAllowed _ -> refused.accept(t("managing.changed"));
            case ManagerJoining.TooMany _ ->
                    refused.accept(t("managing.many", SupplierManagers.MOST_PEOPLE));
        }
    }

    private void done(String sentence) {
        Notice.done(sentence);
        invitation.show(Invited.NOBODY);
        draw();
    }

    private static String t(String key, Object... arguments) {
        return Texts.of(TenantUi.here().language()).get(key, arguments);
    }
}

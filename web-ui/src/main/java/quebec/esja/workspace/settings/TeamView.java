package quebec.esja.workspace.settings;

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
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import quebec.esja.invitations.Departures;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.members.MemberData;
import quebec.esja.members.MemberRow;
import quebec.esja.members.Members;
import quebec.esja.members.PoleRole;
import quebec.esja.members.TeamChange;
import quebec.esja.texts.Language;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.PeopleTable;
import quebec.esja.workspace.RecordForm;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// Who works for the Pôle, who was invited, and who leaves.
@Route(value = ":pole/equipe", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.POLE, text = "team.menu", order = 980)
class TeamView extends WorkspaceView {

    private static final long serialVersionUID = 1L;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final List<String> COLUMNS = List.of("person", "role", "state", "actions");
    private static final int LONGEST_NAME = 120;

    private final transient Members members;
    private final transient Departures departures;
    private final transient Acting acting;
    private final Div list = new Div();
    private final RecordForm<Newcomer> invitation;

    TeamView(Members members, Departures departures, Acting acting) {
        super("team.title");
        this.members = members;
        this.departures = departures;
        this.acting = acting;
        this.invitation = new RecordForm<>(Newcomer.class, t("team.invite"), this::invite);
        bindInvitation();
        invitation.show(Newcomer.NOBODY);
        var inviting =
                new Section(
                        new H2(t("team.invite.title")),
                        new Paragraph(t("team.invite.hint")),
                        invitation);
        inviting.addClassName("form-section");
        list.addClassName("table-scroll");
        add(new PageHeader(t("team.title")).withSentence(t("team.sentence")), list, inviting);
        refresh();
    }

    private void bindInvitation() {
        var name = new TextField(t("team.name"));
        name.setMaxLength(LONGEST_NAME);
        var email = new EmailField(t("team.email"));
        email.setMaxLength(254);
        var role = new RadioButtonGroup<PoleRole>(t("team.role"));
        role.setItems(PoleRole.values());
        role.setItemLabelGenerator(choice ->
                t("team.role." + choice.code()) + " : " + t("team.role." + choice.code() + ".may"));
        var language = new RadioButtonGroup<Language>(t("team.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(choice -> t("platform.language." + choice.code()));
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
        binder.forField(role).asRequired(t("team.role.missing")).bind("role");
        binder.forField(language).bind("language");
        invitation.addFields(name, email, role, language);
    }

    private void refresh() {
        list.removeAll();
        var team = members.team();
        var table =
                new PeopleTable(
                        t("team.caption", team.size()),
                        COLUMNS.stream().map(column -> t("team.column." + column)).toList());
        team.forEach(member ->
                table.add(
                        member.name(),
                        member.email(),
                        new Span(
                                member.role()
                                        .map(part -> t("team.role." + part.code()))
                                        .orElse("")),
                        new Span(state(member)),
                        actions(member)));
        list.add(table);
    }

    private String state(MemberRow member) {
        if (member.firstSignIn().isPresent()) {
            return t("team.state.here", date(member.firstSignIn().get()));
        }
        if (member.sending()) {
            return t("team.state.sending");
        }
        return member.sent()
                .map(at -> t("team.state.sent", date(at)))
                .orElseGet(() -> t("team.state.waiting"));
    }

    private String date(Instant at) {
        return formats().date(at.atZone(QUEBEC).toLocalDate());
    }

    private Component actions(MemberRow member) {
        var buttons = new Div();
        buttons.addClassName("row-actions");
        if (member.firstSignIn().isEmpty() && !member.sending()) {
            var again = new Button(t("team.again"), _ -> inviteAgain(member));
            again.setAriaLabel(t("team.again.of", member.name()));
            buttons.add(again);
        }
        var end =
                new Button(
                        t("team.end"),
                        _ ->
                                Confirm.ask(
                                        t("team.end.question", member.name()),
                                        t("team.end.sentence"),
                                        t("team.end"),
                                        () -> end(member)));
        end.setAriaLabel(t("team.end.of", member.name()));
        buttons.add(end);
        return buttons;
    }

    private void invite(Newcomer newcomer) {
        var email =
                EmailAddress.parse(newcomer.email())
                        .orElseThrow(() -> new IllegalArgumentException("not checked"));
        var data =
                new MemberData(
                        email,
                        newcomer.name().strip(),
                        Optional.of(newcomer.role()),
                        newcomer.language());
        var role = t("team.role." + newcomer.role().code());
        switch (members.join(data, acting.actor())) {
            case TeamChange.Invited _ -> invited(t("team.invited", email.value()));
            case TeamChange.RoleChanged _ -> invited(t("team.role-changed", email.value(), role));
            case TeamChange.SameRole _ ->
                    invitation.refuse(List.of(t("team.same-role", email.value(), role)));
            case TeamChange.LastAdmin _ -> invitation.refuse(List.of(t("team.last-admin.role")));
        }
    }

    private void invited(String sentence) {
        Notice.done(sentence);
        invitation.show(Newcomer.NOBODY);
        refresh();
    }

    private void inviteAgain(MemberRow member) {
        if (members.inviteAgain(member.id(), acting.actor())) {
            Notice.done(t("team.again.done", member.email()));
        } else {
            Notice.refused(t("team.again.not", member.name()));
        }
        refresh();
    }

    private void end(MemberRow member) {
        if (departures.end(member.id(), acting.actor())) {
            Notice.done(t("team.end.done", member.name()));
        } else {
            Notice.refused(t("team.last-admin", member.name()));
        }
        refresh();
    }
}

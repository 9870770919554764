package quebec.esja.workspace.contacts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import quebec.esja.contacts.ContactPerson.Standing;
import quebec.esja.contacts.OwnData;
import quebec.esja.contacts.OwnSheets;
import quebec.esja.contacts.PersonalData;
import quebec.esja.kernel.MemberId;
import quebec.esja.members.Members;
import quebec.esja.members.Membership;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.SignedIn;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// What this Pôle keeps of the signed-in person, who saw it, and how to take it away or end it.
@Route(value = ":pole/mes-donnees", layout = WorkspaceLayout.class)
class OwnDataView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    private final transient PersonalData personal;
    private final transient Members members;
    private final Div body = new Div();

    OwnDataView(PersonalData personal, Members members) {
        super("people.own.title");
        this.personal = personal;
        this.members = members;
        body.addClassName("claims");
        var policy = new Anchor("/" + pole().slug() + "/confidentialite", t("people.own.policy"));
        policy.setRouterIgnore(true);
        add(
                new PageHeader(t("people.own.title"))
                        .withSentence(t("people.own.sentence", pole().name()))
                        .withActions(policy, file()),
                body);
        draw();
    }

    private MemberId me() {
        return members.recognise(SignedIn.person().subject(), Optional.empty())
                .map(Membership::id)
                .orElseThrow(() -> new IllegalStateException("no member of this Pôle"));
    }

    private Anchor file() {
        DownloadHandler handler =
                event -> {
                    event.setFileName(t("reaching.own.file") + ".json");
                    event.setContentType("application/json");
                    try (var out = event.getOutputStream()) {
                        out.write(
                                PersonalData.json(personal.of(me()))
                                        .getBytes(StandardCharsets.UTF_8));
                    }
                };
        return new Anchor(handler, AttachmentType.DOWNLOAD, t("reaching.own.take"));
    }

    private void draw() {
        body.removeAll();
        var data = personal.of(me());
        data.account()
                .ifPresent(account ->
                        body.add(
                                new Paragraph(
                                        t(
                                                "people.own.account",
                                                account.name(),
                                                account.email().value(),
                                                formats().date(Days.of(account.since()))))));
        data.contacts().stream()
                .filter(own -> own.person().standing() instanceof Standing.Agreed)
                .forEach(own -> body.add(withdrawal(own)));
        OwnSheets.of(data, language()).forEach(sheet -> body.add(section(sheet)));
    }

    private Component withdrawal(OwnData.OwnContact own) {
        var withdraw =
                new Button(
                        t("people.own.withdraw"),
                        _ ->
                                Confirm.ask(
                                        t("people.own.withdraw.question", own.enterprise()),
                                        t("people.own.withdraw.sentence"),
                                        t("people.own.withdraw"),
                                        () -> withdrawn(own)));
        withdraw.setAriaLabel(t("people.own.withdraw.of", own.enterprise()));
        var card = new Div(new H2(t("people.own.contact", own.enterprise())), withdraw);
        card.addClassName("claim");
        return card;
    }

    private void withdrawn(OwnData.OwnContact own) {
        if (personal.withdraw(me(), own.person().id())) {
            Notice.done(t("people.own.withdrawn", own.enterprise()));
        }
        draw();
    }

    private Component section(OwnSheets.Sheet sheet) {
        var section = new Section(new H2(sheet.title()));
        if (sheet.lines().isEmpty()) {
            section.add(new Paragraph(sheet.empty()));
            return section;
        }
        var table = new NativeTable();
        table.addClassName("stacking-table");
        table.getElement().setAttribute("aria-label", sheet.title());
        var head = table.getHead().addRow();
        sheet.columns().forEach(column -> head.addHeaderCell().setText(column));
        for (var line : sheet.lines()) {
            var row = table.getBody().addRow();
            for (int i = 0; i < line.size(); i++) {
                var cell = row.addDataCell();
                cell.getElement().setAttribute("data-label", sheet.columns().get(i));
                cell.setText(line.get(i));
            }
        }
        section.add(table);
        return section;
    }
}

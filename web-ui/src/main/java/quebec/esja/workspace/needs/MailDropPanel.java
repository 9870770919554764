package quebec.esja.workspace.needs;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import quebec.esja.audit.Actor;
import quebec.esja.needs.MailDrop;
import quebec.esja.needs.MailedNeeds;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.FileDrop;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// Takes mails saved as files: each becomes a need to treat.
final class MailDropPanel extends Details {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 20 * 1024 * 1024;

    private final transient MailedNeeds mailed;
    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final transient Runnable taken;
    private final FileDrop drop;

    MailDropPanel(MailedNeeds mailed, Acting acting, Runnable taken) {
        this.mailed = mailed;
        this.taken = taken;
        var page = TenantUi.here();
        var actor = acting.actor();
        drop =
                new FileDrop(
                        new FileDrop.Words(
                                t("treating.mail.choose"),
                                t("treating.mail.label"),
                                t("treating.mail.hint"),
                                t("treating.mail.one"),
                                t("treating.mail.heavy")),
                        LARGEST,
                        1,
                        (_, content) -> {
                            var outcome = take(content, actor);
                            page.access(() -> say(outcome));
                        });
        setSummaryText(t("treating.mail"));
        add(new Paragraph(t("treating.mail.sentence")), drop);
    }

    private MailDrop take(byte[] content, Actor actor) {
        return mailed.take(content, actor);
    }

    private void say(MailDrop outcome) {
        switch (outcome) {
            case MailDrop.Taken(int kept, int known, int unreadable) -> {
                Notice.done(texts.get("treating.mail.taken", kept, known, unreadable));
                taken.run();
            }
            case MailDrop.TooHeavy _ -> drop.refuse(t("treating.mail.heavy"));
            case MailDrop.NotMail _ -> drop.refuse(t("treating.mail.not-mail"));
        }
    }

    private String t(String key) {
        return texts.get(key);
    }
}

package quebec.esja.workspace.buyerneeds;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import quebec.esja.audit.Actor;
import quebec.esja.buyerneeds.Attachment;
import quebec.esja.buyerneeds.Attachments;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedStatus;
import quebec.esja.files.DocumentReading;
import quebec.esja.purchases.Party;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.FileDrop;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// The documents of a need: those who may edit it add and take away, others open.
final class AttachmentsPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient BuyerNeed need;
    private final transient Party party;
    private final transient Actor actor;
    private final transient Attachments attachments;
    private final transient Texts texts;
    private final boolean editable;
    private final UnorderedList list = new UnorderedList();

    AttachmentsPanel(
            BuyerNeed need, Party party, Actor actor, Attachments attachments, Texts texts) {
        this.need = need;
        this.party = party;
        this.actor = actor;
        this.attachments = attachments;
        this.texts = texts;
        this.editable =
                need.status().writable()
                        || party instanceof Party.OfPole
                                && need.status() == BuyerNeedStatus.SUBMITTED;
        addClassName("form-section");
        list.addClassName("bid-documents");
        add(new H2(texts.get("needing.files")), list);
        if (editable) {
            add(drop());
        }
        draw();
    }

    private void draw() {
        list.removeAll();
        var documents = attachments.of(need.id());
        documents.forEach(document -> list.add(line(document)));
        setVisible(editable || !documents.isEmpty());
    }

    private ListItem line(Attachment document) {
        var link =
                new Anchor(
                        NeedDownload.of(document, () -> attachments.open(need.id(), document.id())),
                        document.title());
        var line = new ListItem(link);
        if (editable) {
            var remove = new Button(texts.get("needing.files.remove"), _ -> remove(document));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            remove.setAriaLabel(texts.get("needing.files.remove.this", document.title()));
            line.add(remove);
        }
        return line;
    }

    private void remove(Attachment document) {
        if (!attachments.remove(need.id(), document.id(), party, actor)) {
            Notice.refused(texts.get("needing.stale"));
        }
        draw();
    }

    private FileDrop drop() {
        var page = TenantUi.here();
        return new FileDrop(
                        new FileDrop.Words(
                                texts.get("needing.files.choose"),
                                texts.get("needing.files.label"),
                                texts.get("needing.files.hint"),
                                texts.get("needing.files.one"),
                                texts.get("needing.files.heavy")),
                        DocumentReading.LARGEST_BYTES,
                        1,
                        (name, content) -> {
                            var said = join(name, content);
                            page.access(() -> {
                                if (!said.isEmpty()) {
                                    Notice.refused(said);
                                }
                                draw();
                            });
                        })
                .offering(
                        texts.get("needing.files.type"),
                        "application/pdf",
                        "image/png",
                        "image/jpeg");
    }

    /// What to say of a file that was dropped; empty when it is joined.
    private String join(String name, byte[] content) {
        return switch (DocumentReading.read(content)) {
            case DocumentReading.Accepted accepted ->
                    switch (attachments.join(need.id(), name, accepted, party, actor)) {
                        case JOINED -> "";
                        case FULL -> texts.get("needing.files.full");
                        case NOT_ALLOWED -> texts.get("needing.stale");
                    };
            case DocumentReading.TooHeavy _ -> texts.get("needing.files.heavy");
            case DocumentReading.NotADocument _ -> texts.get("needing.files.type");
        };
    }
}

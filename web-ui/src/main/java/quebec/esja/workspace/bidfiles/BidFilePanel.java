package quebec.esja.workspace.bidfiles;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import quebec.esja.audit.Actor;
import quebec.esja.bidfile.BidChange;
import quebec.esja.bidfile.BidDocument;
import quebec.esja.bidfile.BidFiles;
import quebec.esja.bidfile.BidWords;
import quebec.esja.buyers.Buyers;
import quebec.esja.files.DocumentReading;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.replies.Replies;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.FileDrop;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// The bid file as those who manage the enterprise keep it and show it.
public final class BidFilePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final SupplierId supplier;
    private final transient BidFiles files;
    private final transient Acting acting;
    private final transient Texts texts;
    private final TenantUi page = TenantUi.here();
    private final UnorderedList documents = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final BidFields fields;
    private final FileDrop drop;
    private final SharesSection shares;

    BidFilePanel(
            SupplierId supplier, BidFiles files, Replies replies, Buyers buyers, Acting acting) {
        this.supplier = supplier;
        this.files = files;
        this.acting = acting;
        this.texts = Texts.of(page.language());
        this.fields = new BidFields(texts);
        this.drop = drop();
        this.shares = new SharesSection(supplier, files, replies, buyers, acting, texts);
        addClassName("bid-panel");
        documents.addClassName("bid-documents");
        none.setText(texts.get("bids.documents.none"));
        var hint = new Paragraph(texts.get("bids.documents.hint"));
        hint.addClassName("hint");
        var kept =
                new Section(
                        new H2(texts.get("bids.documents")),
                        hint,
                        none,
                        documents,
                        new H3(texts.get("bids.add")),
                        fields,
                        drop);
        kept.addClassName("form-section");
        add(kept, shares);
    }

    private FileDrop drop() {
        return new FileDrop(
                        new FileDrop.Words(
                                texts.get("bids.drop.choose"),
                                texts.get("bids.drop.label"),
                                texts.get("bids.drop.hint"),
                                texts.get("bids.drop.one"),
                                texts.get("bids.drop.heavy")),
                        DocumentReading.LARGEST_BYTES,
                        1,
                        (_, content) -> judge(content))
                .offering(
                        texts.get("bids.drop.not-a-document"),
                        "application/pdf",
                        "image/png",
                        "image/jpeg");
    }

    /// Shows everything as it is now.
    public void draw() {
        var today = files.today();
        var reader = reader();
        var now = files.of(supplier);
        documents.removeAll();
        now.forEach(document ->
                documents.add(
                        new DocumentLine(
                                document,
                                today,
                                texts,
                                BidDownload.link(
                                        document,
                                        texts,
                                        () -> files.own(supplier, document.id(), reader)),
                                button("bids.change", document, () -> change(document)),
                                button("bids.remove", document, () -> remove(document)))));
        none.setVisible(now.isEmpty());
        documents.setVisible(!now.isEmpty());
        shares.draw();
    }

    private MemberId reader() {
        var member = acting.actor().member();
        if (member == null) {
            throw new IllegalStateException("no member manages this enterprise");
        }
        return member;
    }

    private Button button(String key, BidDocument document, Runnable done) {
        var button = new Button(texts.get(key), _ -> done.run());
        button.setAriaLabel(texts.get(key + ".this", BidWords.name(document.details(), texts)));
        return button;
    }

    /// Judges what came; it comes from the request that brought it, so the page is touched through its door only.
    private void judge(byte[] content) {
        switch (DocumentReading.read(content)) {
            case DocumentReading.Accepted accepted -> page.access(() -> keep(accepted));
            case DocumentReading.TooHeavy _ ->
                    page.access(() -> drop.refuse(texts.get("bids.drop.heavy")));
            case DocumentReading.NotADocument _ ->
                    page.access(() -> drop.refuse(texts.get("bids.drop.not-a-document")));
        }
    }

    private void keep(DocumentReading.Accepted document) {
        switch (files.add(supplier, fields.details(), document, acting.actor())) {
            case BidChange.Done _ -> {
                fields.clear();
                Notice.done(texts.get("bids.added"));
                draw();
            }
            case BidChange.Refused(String key) -> drop.refuse(texts.get(key));
            case BidChange.Unknown _ -> drop.refuse(texts.get("bids.unknown"));
        }
    }

    private void change(BidDocument document) {
        var typed = new BidFields(texts);
        typed.show(document.details());
        var dialog = new Dialog(BidWords.name(document.details(), texts), typed);
        var save =
                new Button(
                        texts.get("bids.save"),
                        _ -> {
                            if (done(
                                    files.change(
                                            supplier,
                                            document.id(),
                                            typed.details(),
                                            acting.actor()),
                                    "bids.changed")) {
                                dialog.close();
                            }
                        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(texts.get("bids.cancel"), _ -> dialog.close()), save);
        dialog.open();
    }

    private void remove(BidDocument document) {
        Actor actor = acting.actor();
        Confirm.ask(
                texts.get("bids.remove.question", BidWords.name(document.details(), texts)),
                texts.get("bids.remove.sentence"),
                texts.get("bids.remove"),
                () -> done(files.remove(supplier, document.id(), actor), "bids.removed"));
    }

    private boolean done(BidChange change, String key) {
        var saved =
                switch (change) {
                    case BidChange.Done _ -> true;
                    case BidChange.Refused(String why) -> {
                        Notice.refused(texts.get(why));
                        yield false;
                    }
                    case BidChange.Unknown _ -> {
                        Notice.refused(texts.get("bids.unknown"));
                        yield false;
                    }
                };
        if (saved) {
            Notice.done(texts.get(key));
            draw();
        }
        return saved;
    }
}

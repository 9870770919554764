package quebec.esja.workspace.bidfiles;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import quebec.esja.bidfile.BidChange;
import quebec.esja.bidfile.BidFiles;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// Whether the bid file of an enterprise is shown to the buyer of a need it answered, and the one button that shows it or takes it back.
public final class BidForNeed extends Section {

    private static final long serialVersionUID = 1L;

    private final BuyerNeedId need;
    private final SupplierId supplier;
    private final String buyer;
    private final transient BidFiles files;
    private final transient Acting acting;
    private final transient Texts texts = Texts.of(TenantUi.here().language());

    BidForNeed(BuyerNeedId need, SupplierId supplier, String buyer, BidFiles files, Acting acting) {
        this.need = need;
        this.supplier = supplier;
        this.buyer = buyer;
        this.files = files;
        this.acting = acting;
        addClassName("form-section");
        draw();
    }

    private void draw() {
        removeAll();
        add(new H2(texts.get("bids.need.title")));
        var shown = files.shownFor(need).get(supplier);
        if (shown != null) {
            var until = Formats.of(texts.language()).date(shown.until());
            add(
                    new Paragraph(texts.get("bids.need.shown", buyer, until)),
                    new Button(
                            texts.get("bids.revoke"),
                            _ ->
                                    said(
                                            files.revoke(supplier, shown.share(), acting.actor()),
                                            "bids.revoked")));
            return;
        }
        var documents = files.of(supplier).size();
        if (documents == 0) {
            add(
                    new Paragraph(texts.get("bids.need.empty")),
                    new Anchor(
                            TenantUi.here().pole().orElseThrow().slug() + "/mon-entreprise",
                            texts.get("bids.need.fill")));
            return;
        }
        add(
                new Paragraph(texts.get("bids.need.sentence", documents, buyer)),
                new Button(
                        texts.get("bids.need.show", buyer),
                        _ -> said(files.shareFor(need, supplier, acting.actor()), "bids.shared")));
    }

    private void said(BidChange change, String done) {
        switch (change) {
            case BidChange.Done _ -> Notice.done(texts.get(done));
            case BidChange.Refused(String why) -> Notice.refused(texts.get(why));
            case BidChange.Unknown _ -> Notice.refused(texts.get("bids.unknown"));
        }
        draw();
    }
}

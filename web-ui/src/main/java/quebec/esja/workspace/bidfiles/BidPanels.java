package quebec.esja.workspace.bidfiles;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.springframework.stereotype.Component;
import quebec.esja.bidfile.BidFiles;
import quebec.esja.buyers.Buyers;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.replies.Replies;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.TenantUi;

/// Makes the panel of a bid file, for those who manage the enterprise and for the Pôle's team.
@Component
public class BidPanels {

    private final BidFiles files;
    private final Replies replies;
    private final Buyers buyers;
    private final Acting acting;

    BidPanels(BidFiles files, Replies replies, Buyers buyers, Acting acting) {
        this.files = files;
        this.replies = replies;
        this.buyers = buyers;
        this.acting = acting;
    }

    /// @param supplier an enterprise that the person manages
    public BidFilePanel ofManager(SupplierId supplier) {
        return new BidFilePanel(supplier, files, replies, buyers, acting);
    }

    /// Shows the file to the buyer of a need that the enterprise answered.
    ///
    /// @param supplier an enterprise for which the person decides
    public BidForNeed forNeed(BuyerNeedId need, SupplierId supplier, String buyer) {
        return new BidForNeed(need, supplier, buyer, files, acting);
    }

    /// What there is and until when, without any content.
    public Div ofTeam(SupplierId supplier) {
        var texts = Texts.of(TenantUi.here().language());
        var hint = new Paragraph(texts.get("bids.team.hint"));
        hint.addClassName("hint");
        var documents = files.of(supplier);
        var list = new UnorderedList();
        list.addClassName("bid-documents");
        documents.forEach(document -> list.add(new DocumentLine(document, files.today(), texts)));
        var panel =
                new Div(
                        hint,
                        documents.isEmpty()
                                ? new Paragraph(texts.get("bids.documents.none"))
                                : list);
        panel.addClassName("bid-panel");
        return panel;
    }
}

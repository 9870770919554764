package quebec.esja.workspace.bidfiles;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import quebec.esja.bidfile.BidChange;
import quebec.esja.bidfile.BidFiles;
import quebec.esja.bidfile.BidKind;
import quebec.esja.bidfile.BidRules;
import quebec.esja.bidfile.BidShare;
import quebec.esja.bidfile.BidWords;
import quebec.esja.buyers.BuyerFilter;
import quebec.esja.buyers.BuyerRow;
import quebec.esja.buyers.BuyerStatus;
import quebec.esja.buyers.Buyers;
import quebec.esja.kernel.SupplierId;
import quebec.esja.replies.ReceivedRow;
import quebec.esja.replies.Replies;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.DayField;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.Notice;

/// To whom a bid file is shown, who opened what, and showing it to another.
final class SharesSection extends Section {

    private static final long serialVersionUID = 1L;

    private final SupplierId supplier;
    private final transient BidFiles files;
    private final transient Replies replies;
    private final transient Acting acting;
    private final transient Texts texts;
    private final ComboBox<BuyerRow> buyer;
    private final ComboBox<String> purpose;
    private final DayField until;
    private final UnorderedList list = new UnorderedList();

    SharesSection(
            SupplierId supplier,
            BidFiles files,
            Replies replies,
            Buyers buyers,
            Acting acting,
            Texts texts) {
        this.supplier = supplier;
        this.files = files;
        this.replies = replies;
        this.acting = acting;
        this.texts = texts;
        addClassName("form-section");
        list.addClassName("bid-documents");
        var hint = new Paragraph(texts.get("bids.shares.hint"));
        hint.addClassName("hint");
        buyer = new ComboBox<>(texts.get("bids.share.buyer"));
        buyer.setItems(query ->
                buyers
                        .page(
                                BuyerFilter.ALL
                                        .withText(query.getFilter().orElse(""))
                                        .withStatuses(Set.of(BuyerStatus.ACCEPTED)),
                                query.getOffset(),
                                query.getLimit())
                        .stream());
        buyer.setItemLabelGenerator(BuyerRow::name);
        purpose = new ComboBox<>(texts.get("bids.share.purpose"));
        purpose.setAllowCustomValue(true);
        purpose.addCustomValueSetListener(typed -> purpose.setValue(typed.getDetail()));
        purpose.setHelperText(texts.get("bids.share.purpose.hint"));
        until = new DayField(texts.get("bids.share.until"), texts.language());
        var fields = new Div(buyer, purpose, until);
        fields.addClassName("form-section-fields");
        var share = new Button(texts.get("bids.share"), _ -> share());
        share.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(share);
        actions.addClassName("row-actions");
        add(new H2(texts.get("bids.shares")), hint, fields, actions, list);
        clear();
    }

    private void clear() {
        buyer.clear();
        purpose.clear();
        until.setValue(files.today().plusDays(BidRules.USUAL_SHARE));
    }

    private void share() {
        var chosen = buyer.getValue();
        if (chosen == null || until.getValue() == null) {
            Notice.refused(texts.get("bids.share.missing"));
            return;
        }
        var change =
                files.share(
                        supplier,
                        chosen.id(),
                        purpose.getValue() == null ? "" : purpose.getValue(),
                        until.getValue(),
                        acting.actor());
        if (said(change, "bids.shared")) {
            clear();
        }
    }

    private boolean said(BidChange change, String key) {
        return switch (change) {
            case BidChange.Done _ -> {
                Notice.done(texts.get(key));
                draw();
                yield true;
            }
            case BidChange.Refused(String why) -> {
                Notice.refused(texts.get(why));
                yield false;
            }
            case BidChange.Unknown _ -> {
                Notice.refused(texts.get("bids.unknown"));
                yield false;
            }
        };
    }

    void draw() {
        var typed = purpose.getValue();
        purpose.setItems(
                replies.received(List.of(supplier)).stream()
                        .map(ReceivedRow::what)
                        .distinct()
                        .toList());
        purpose.setValue(typed);
        list.removeAll();
        files.shares(supplier).forEach(share -> list.add(line(share)));
        list.setVisible(list.getComponentCount() > 0);
    }

    private ListItem line(BidShare share) {
        var item = new ListItem(new Span(sentence(share)));
        item.addClassName("bid-share");
        var openings = new UnorderedList();
        openings.addClassName("hint");
        share.openings().forEach(opening -> openings.add(new ListItem(sentence(opening))));
        if (share.openings().isEmpty()) {
            var none = new Span(texts.get("bids.opened.none"));
            none.addClassName("hint");
            item.add(none);
        } else {
            item.add(openings);
        }
        if (share.live(files.today())) {
            var revoke =
                    new Button(
                            texts.get("bids.revoke"),
                            _ ->
                                    said(
                                            files.revoke(supplier, share.id(), acting.actor()),
                                            "bids.revoked"));
            revoke.setAriaLabel(texts.get("bids.revoke.this", share.buyer()));
            item.add(revoke);
        }
        return item;
    }

    private String sentence(BidShare share) {
        var formats = Formats.of(texts.language());
        return share.revokedAt()
                .map(at ->
                        texts.get(
                                "bids.share.revoked",
                                share.buyer(),
                                share.purpose(),
                                formats.date(Days.of(at))))
                .orElseGet(() ->
                        texts.get(
                                share.live(files.today()) ? "bids.share.live" : "bids.share.over",
                                share.buyer(),
                                share.purpose(),
                                formats.date(share.until())));
    }

    private String sentence(BidShare.Opening opening) {
        var who = opening.who().isEmpty() ? texts.get("bids.opened.link") : opening.who();
        var what =
                opening.kind()
                        .map(kind ->
                                kind == BidKind.OTHER
                                        ? opening.title()
                                        : BidWords.kind(kind, texts))
                        .orElseGet(() -> texts.get("bids.opened.list"));
        return texts.get(
                "bids.opened", who, Formats.of(texts.language()).date(Days.of(opening.at())), what);
    }
}

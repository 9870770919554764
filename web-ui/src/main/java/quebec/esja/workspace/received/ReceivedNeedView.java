package quebec.esja.workspace.received;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import quebec.esja.buyerneeds.Attachments;
import quebec.esja.buyerneeds.BuyerNeedStatus;
import quebec.esja.corrections.Corrections;
import quebec.esja.exchange.OffersReceived;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.replies.Asked;
import quebec.esja.replies.Replies;
import quebec.esja.replies.Reply;
import quebec.esja.territory.Territories;
import quebec.esja.texts.Texts;
import quebec.esja.waves.Proposals;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;
import quebec.esja.workspace.bidfiles.BidPanels;
import quebec.esja.workspace.buyerneeds.NeedDownload;

/// One need that an enterprise was sent: what is asked, and its answer.
@Route(value = ":pole/besoins/recus/:need", layout = WorkspaceLayout.class)
class ReceivedNeedView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Replies replies;
    private final transient Proposals proposals;
    private final transient Attachments attachments;
    private final transient OffersReceived offers;
    private final transient Territories territories;
    private final transient ReceivingSuppliers own;
    private final transient Corrections corrections;
    private final transient BidPanels bids;
    private final transient Clock clock;

    ReceivedNeedView(
            Replies replies,
            Proposals proposals,
            Attachments attachments,
            OffersReceived offers,
            Territories territories,
            ReceivingSuppliers own,
            Corrections corrections,
            BidPanels bids,
            Clock clock) {
        super("received.one.title");
        this.replies = replies;
        this.proposals = proposals;
        this.attachments = attachments;
        this.offers = offers;
        this.territories = territories;
        this.own = own;
        this.corrections = corrections;
        this.bids = bids;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var supplier =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("entreprise")
                        .flatMap(ReceivedNeedView::uuid)
                        .map(SupplierId::new)
                        .filter(own.all()::contains)
                        .or(() -> own.all().stream().findFirst());
        var found =
                event.getRouteParameters()
                        .get("need")
                        .flatMap(ReceivedNeedView::uuid)
                        .map(BuyerNeedId::new)
                        .flatMap(need -> supplier.flatMap(one -> replies.received(need, one)));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        draw(found.get());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void draw(Asked asked) {
        removeAll();
        var need = asked.need();
        add(
                new PageHeader(need.data().what())
                        .withSentence(
                                t("received.one.sentence", need.buyerName(), asked.supplierName()))
                        .withActions(
                                new Anchor(pole().slug() + "/besoins/recus", t("received.back"))),
                facts(asked));
        var documents = attachments.of(need.id());
        if (!documents.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("bid-documents");
            documents.forEach(document ->
                    list.add(
                            new ListItem(
                                    new Anchor(
                                            NeedDownload.of(
                                                    document,
                                                    () ->
                                                            attachments.open(
                                                                    need.id(), document.id())),
                                            document.title()))));
            var section = new Section(new H2(t("needing.files")), list);
            section.addClassName("form-section");
            add(section);
        }
        offers.documents(need)
                .ifPresent(path -> {
                    var link = new Anchor(path, t("exchanging.documents"));
                    link.setRouterIgnore(true);
                    link.setTarget("_blank");
                    add(new Paragraph(link));
                });
        if (asked.reply().isPresent()) {
            add(answered(asked, asked.reply().get()));
            if (asked.reply().get().interested()
                    && need.exchange().isEmpty()
                    && need.status() == BuyerNeedStatus.OPEN
                    && own.decides(asked.supplier())) {
                add(bids.forNeed(need.id(), asked.supplier(), need.buyerName()));
            }
        } else if (!asked.listed()) {
            add(new Paragraph(t("received.not-listed")));
        } else if (need.answerable(clock.instant())) {
            add(
                    new ReplyForm(
                            asked,
                            replies,
                            () -> proposals.partners(need, asked.supplier()),
                            own.actor(asked.supplier()),
                            Texts.of(language()),
                            () ->
                                    replies.received(need.id(), asked.supplier())
                                            .ifPresent(this::draw)));
        } else {
            add(new Paragraph(t("received.over.sentence")));
        }
    }

    private DescriptionList facts(Asked asked) {
        var data = asked.need().data();
        var list = new DescriptionList();
        list.addClassName("facts");
        fact(list, "needing.field.detail", data.detail());
        fact(
                list,
                "needing.field.place",
                territories
                        .place(data.place())
                        .map(place -> place.name().in(language().locale()))
                        .orElse(""));
        fact(list, "needing.field.wanted", data.wantedOn().map(formats()::date).orElse(""));
        fact(list, "needing.field.amount", data.amount().map(one -> t(one.text())).orElse(""));
        fact(list, "needing.field.mode", data.mode().map(one -> t(one.text())).orElse(""));
        fact(list, "needing.field.answer-by", data.answerBy().map(formats()::date).orElse(""));
        return list;
    }

    private void fact(DescriptionList list, String key, String value) {
        if (!value.isBlank()) {
            var said = new DescriptionList.Description(value);
            said.addClassName("said");
            list.add(new DescriptionList.Term(t(key)), said);
        }
    }

    private Section answered(Asked asked, Reply reply) {
        var section =
                new Section(
                        new H2(t(reply.kind().text())),
                        new Paragraph(
                                t(
                                        "received.answered",
                                        reply.by(),
                                        formats().date(Days.of(reply.at())))));
        section.addClassName("form-section");
        if (!reply.message().isEmpty()) {
            section.add(new Paragraph(reply.message()));
        }
        if (reply.reasons().stream().anyMatch(reason -> reason.aboutProfile())) {
            section.add(
                    new CorrectionPanel(
                            corrections,
                            asked.need().id(),
                            asked.supplier(),
                            own.actor(asked.supplier()),
                            pole()));
        }
        return section;
    }
}

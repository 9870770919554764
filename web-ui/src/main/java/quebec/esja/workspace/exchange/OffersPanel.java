package quebec.esja.workspace.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedChange;
import quebec.esja.buyerneeds.BuyerNeedStatus;
import quebec.esja.exchange.Interest;
import quebec.esja.exchange.Neighbours;
import quebec.esja.exchange.Offer;
import quebec.esja.exchange.OfferState;
import quebec.esja.exchange.Offers;
import quebec.esja.texts.Formats;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.Notice;

/// Each offer of a need, where it stands, and the enterprises of the neighbour among which the buyer may choose.
final class OffersPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient BuyerNeed need;
    private final transient Neighbours.Names names;
    private final transient Offers offers;
    private final transient ExchangePanels.Reader reader;

    OffersPanel(
            BuyerNeed need,
            List<Offers.Made> made,
            Neighbours.Names names,
            Offers offers,
            ExchangePanels.Reader reader) {
        this.need = need;
        this.names = names;
        this.offers = offers;
        this.reader = reader;
        addClassNames("form-section", "exchange");
        add(new H2(t("exchanging.made.title")));
        made.forEach(one -> add(part(one)));
    }

    private Component part(Offers.Made made) {
        var offer = made.offer();
        var other = names.of(offer.to());
        var part = new Div(new H3(other), new Paragraph(standing(made, other)));
        if (!offer.declinedFor().isEmpty()) {
            part.add(new Paragraph(t("exchanging.made.declined-for", offer.declinedFor())));
        }
        if (reader.team() && !offer.toContact().isEmpty()) {
            part.add(new Paragraph(t("exchanging.made.contact", offer.toContact())));
        }
        if (!made.interests().isEmpty()) {
            part.add(new Paragraph(t("exchanging.made.interests")), interests(made));
        }
        offer.contract().ifPresent(contract -> part.add(contract(offer, contract)));
        if (reader.team() && made.state().live()) {
            part.add(
                    actions(
                            new Button(
                                    t("exchanging.withdraw"),
                                    _ ->
                                            Confirm.ask(
                                                    t("exchanging.withdraw.question", other),
                                                    t("exchanging.withdraw.sentence"),
                                                    t("exchanging.withdraw"),
                                                    () -> withdraw(offer)))));
        }
        return part;
    }

    private String standing(Offers.Made made, String other) {
        var offer = made.offer();
        return switch (made.state()) {
            case OFFERED -> t("exchanging.made.offered", day(offer.offeredAt()), last(offer));
            case EXPIRED -> t("exchanging.made.expired", day(offer.offeredAt()), last(offer));
            case ACCEPTED ->
                    t("exchanging.made.accepted", offer.answeredAt().map(this::day).orElse(""));
            case DECLINED ->
                    t("exchanging.made.declined", offer.answeredAt().map(this::day).orElse(""));
            case WITHDRAWN -> t("exchanging.made.withdrawn");
            case ENDED ->
                    t(
                            offer.ending().flatMap(Offer.Ending::chosen).isPresent()
                                    ? "exchanging.made.bought"
                                    : "exchanging.made.ended",
                            other);
        };
    }

    private UnorderedList interests(Offers.Made made) {
        var list = new UnorderedList();
        list.addClassName("exchange-interests");
        var slug = names.find(made.offer().to());
        var chosen = made.offer().ending().flatMap(Offer.Ending::chosen);
        for (var interest : made.interests()) {
            var page =
                    new Anchor(
                            slug.map(one -> "/" + one.slug() + "/repertoire/" + interest.slug())
                                    .orElse("/"),
                            interest.name());
            page.setRouterIgnore(true);
            page.setTarget("_blank");
            var line = new ListItem(page);
            if (chosen.filter(interest.supplier()::equals).isPresent()) {
                line.add(new Paragraph(t("exchanging.made.chosen")));
            } else if (made.state() == OfferState.ACCEPTED
                    && need.status() == BuyerNeedStatus.OPEN) {
                var choose =
                        new Button(
                                t("exchanging.choose"),
                                _ ->
                                        Confirm.act(
                                                t("exchanging.choose.question", interest.name()),
                                                t("exchanging.choose.sentence"),
                                                t("exchanging.choose"),
                                                () -> choose(made.offer(), interest)));
                choose.setAriaLabel(t("exchanging.choose.this", interest.name()));
                line.add(choose);
            }
            list.add(line);
        }
        return list;
    }

    private void choose(Offer offer, Interest interest) {
        var change =
                offers.choose(
                        need.id(),
                        offer.id(),
                        interest.supplier(),
                        need.version(),
                        reader.party(),
                        reader.actor());
        switch (change) {
            case BuyerNeedChange.Saved _ -> Notice.done(t("exchanging.chosen", interest.name()));
            case BuyerNeedChange.Refused _, BuyerNeedChange.Stale _, BuyerNeedChange.NotAllowed _ ->
                    Notice.refused(t("needing.stale"));
        }
        reader.changed().accept(need.id());
    }

    private Component contract(Offer offer, Offer.SharedContract contract) {
        var formats = Formats.of(reader.texts().language());
        var part =
                new Div(
                        new Paragraph(
                                contract.counted()
                                        .map(counted ->
                                                t(
                                                        "exchanging.contract.counted",
                                                        formats.money(counted.amount()),
                                                        formats.date(counted.period().from()),
                                                        formats.date(counted.period().to())))
                                        .orElseGet(() -> t("exchanging.contract.contested"))));
        Optional<Boolean> confirmed = contract.confirmed();
        if (confirmed.isPresent()) {
            part.add(
                    new Paragraph(
                            t(
                                    confirmed.get()
                                            ? "exchanging.contract.confirmed"
                                            : "exchanging.contract.denied")));
        } else if (contract.counted().isPresent() && !reader.team()) {
            var right =
                    new Button(
                            t("exchanging.contract.right"), _ -> answerContract(offer, true, ""));
            right.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            part.add(
                    actions(
                            right,
                            new Button(
                                    t("exchanging.contract.wrong"),
                                    _ ->
                                            ReasonDialog.open(
                                                    "contest",
                                                    reader.texts(),
                                                    note -> answerContract(offer, false, note)))));
        }
        return part;
    }

    private boolean answerContract(Offer offer, boolean confirmed, String note) {
        var done =
                offers.answerContract(
                        need.id(), offer.id(), confirmed, note, reader.party(), reader.actor());
        if (done) {
            Notice.done(t("exchanging.contract.answered"));
            reader.changed().accept(need.id());
        }
        return done;
    }

    private void withdraw(Offer offer) {
        if (offers.withdraw(offer.id(), reader.actor())) {
            Notice.done(t("exchanging.withdrawn"));
        } else {
            Notice.refused(t("needing.stale"));
        }
        reader.changed().accept(need.id());
    }

    private static Div actions(Button... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("record-form-actions");
        return actions;
    }

    /// The last day on which the neighbour may answer.
    private String last(Offer offer) {
        return day(offer.lapses().minusSeconds(1));
    }

    private String day(Instant at) {
        return Formats.of(reader.texts().language()).date(Days.of(at));
    }

    private String t(String key, Object... arguments) {
        return reader.texts().get(key, arguments);
    }
}

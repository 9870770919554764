package quebec.esja.workspace.exchange;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.exchange.Consent;
import quebec.esja.exchange.Neighbour;
import quebec.esja.exchange.Neighbours;
import quebec.esja.exchange.OfferConsents;
import quebec.esja.exchange.OfferedNeed;
import quebec.esja.exchange.Offering;
import quebec.esja.exchange.Offers;
import quebec.esja.texts.Formats;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.Notice;

/// To the team: asks the buyer, then offers the need to the neighbour it chooses.
final class OfferingPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient BuyerNeed need;
    private final transient OfferConsents consents;
    private final transient Offers offers;
    private final transient ExchangePanels.Reader reader;

    OfferingPanel(
            BuyerNeed need,
            Optional<Consent> consent,
            boolean unanswered,
            OfferConsents consents,
            Offers offers,
            Neighbours neighbours,
            ExchangePanels.Reader reader) {
        this.need = need;
        this.consents = consents;
        this.offers = offers;
        this.reader = reader;
        addClassNames("form-section", "exchange");
        add(new H2(t("exchanging.offer.title")));
        if (unanswered) {
            var now = new Paragraph(t("exchanging.offer.unanswered"));
            now.addClassName("callout");
            add(now);
        }
        add(new Paragraph(t("exchanging.offer.sentence")), new Paragraph(standing(consent)));
        boolean given = consent.flatMap(Consent::given).isPresent();
        if (given) {
            add(choice(neighbours));
        }
        if (given && !consent.get().coversAll()) {
            add(new Paragraph(t("exchanging.offer.consent.facts-only")));
        }
        if (consent.filter(Consent::coversAll).isEmpty()) {
            var ask =
                    new Button(
                            t(
                                    consent.isPresent()
                                            ? "exchanging.offer.ask-again"
                                            : "exchanging.offer.ask"),
                            _ -> ask());
            add(actions(ask));
        }
    }

    private String standing(Optional<Consent> consent) {
        var formats = Formats.of(reader.texts().language());
        if (consent.isEmpty()) {
            return t("exchanging.offer.consent.none");
        }
        return consent.get()
                .answer()
                .map(answer ->
                        t(
                                answer.agreed()
                                        ? "exchanging.consent.agreed"
                                        : "exchanging.consent.refused",
                                answer.by(),
                                formats.date(Days.of(answer.at()))))
                .orElseGet(() ->
                        t(
                                "exchanging.offer.consent.asked",
                                formats.date(Days.of(consent.get().askedAt()))));
    }

    private void ask() {
        var asked = consents.ask(need.id(), reader.actor());
        if (asked == 0) {
            Notice.refused(t("exchanging.offer.ask.nobody"));
        } else {
            Notice.done(t("exchanging.offer.asked", asked));
        }
        reader.changed().accept(need.id());
    }

    private Div choice(Neighbours neighbours) {
        var known = neighbours.of(OfferedNeed.of(need));
        if (known.isEmpty()) {
            return new Div(new Paragraph(t("exchanging.offer.alone")));
        }
        var to = new Select<Neighbour>();
        to.setLabel(t("exchanging.offer.to"));
        to.setItems(known);
        to.setItemLabelGenerator(one ->
                one == null
                        ? ""
                        : t(
                                "exchanging.offer.neighbour",
                                one.name(),
                                one.selling(),
                                one.covering()));
        to.setValue(known.getFirst());
        to.setWidthFull();
        var offer = new Button(t("exchanging.offer.button"), _ -> offer(to.getValue()));
        offer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new Div(to, actions(offer));
    }

    private void offer(Neighbour to) {
        var outcome = offers.offer(need.id(), to.id(), reader.actor());
        if (outcome == Offering.OFFERED) {
            Notice.done(t(outcome.text()));
        } else {
            Notice.refused(t(outcome.text()));
        }
        reader.changed().accept(need.id());
    }

    private static Div actions(Button button) {
        var actions = new Div(button);
        actions.addClassName("record-form-actions");
        return actions;
    }

    private String t(String key, Object... arguments) {
        return reader.texts().get(key, arguments);
    }
}

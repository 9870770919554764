package quebec.esja.workspace.exchange;

import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import quebec.esja.audit.Actor;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.exchange.Neighbours;
import quebec.esja.exchange.OfferConsents;
import quebec.esja.exchange.Offers;
import quebec.esja.exchange.OffersReceived;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.purchases.Party;
import quebec.esja.texts.Texts;
import quebec.esja.waves.Waves;

/// The parts of a need's page that tell of its exchange with other Pôles.
@Component
public class ExchangePanels {

    private final OfferConsents consents;
    private final Offers offers;
    private final OffersReceived received;
    private final Neighbours neighbours;
    private final Waves waves;
    private final OfferedFacts facts;

    ExchangePanels(
            OfferConsents consents,
            Offers offers,
            OffersReceived received,
            Neighbours neighbours,
            Waves waves,
            OfferedFacts facts) {
        this.consents = consents;
        this.offers = offers;
        this.received = received;
        this.neighbours = neighbours;
        this.waves = waves;
        this.facts = facts;
    }

    /// Who looks at a need.
    ///
    /// @param changed is told of a need that something was done to
    public record Reader(Party party, Actor actor, Texts texts, Consumer<BuyerNeedId> changed) {

        boolean team() {
            return party instanceof Party.OfPole;
        }
    }

    /// Where a need that a neighbour offers comes from.
    public Optional<com.vaadin.flow.component.Component> origin(BuyerNeed need, Texts texts) {
        return received.behind(need)
                .map(offer -> {
                    var other = neighbours.names().of(offer.from());
                    var told =
                            new Paragraph(
                                    offer.fromContact().isEmpty()
                                            ? texts.get("exchanging.origin", other)
                                            : texts.get(
                                                    "exchanging.origin.contact",
                                                    other,
                                                    offer.fromContact()));
                    told.addClassName("callout");
                    return told;
                });
    }

    /// What was asked and offered, and what may be.
    ///
    /// @param interested enterprises of the Pôle itself that are
    public List<com.vaadin.flow.component.Component> of(
            BuyerNeed need, int interested, Reader reader) {
        List<com.vaadin.flow.component.Component> parts = new ArrayList<>();
        var made = offers.of(need.id());
        if (!made.isEmpty()) {
            parts.add(new OffersPanel(need, made, neighbours.names(), offers, reader));
        }
        if (!offers.mayOffer(need)) {
            return parts;
        }
        var consent = consents.of(need.id());
        if (reader.team()) {
            if (made.stream().noneMatch(one -> one.state().live())) {
                parts.add(
                        new OfferingPanel(
                                need,
                                consent,
                                offers.unanswered(need, interested, waves.next(need)),
                                consents,
                                offers,
                                neighbours,
                                reader));
            }
        } else if (consent.isPresent()) {
            parts.add(new ConsentPanel(need, consent.get(), consents, facts, reader));
        }
        return parts;
    }
}

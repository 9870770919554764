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

    /// What was offered and answered, and to the buyer what it is asked.
    public List<com.vaadin.flow.component.Component> answers(BuyerNeed need, Reader reader) {
        List<com.vaadin.flow.component.Component> parts = new ArrayList<>();
        var made = offers.of(need.id());
        if (!made.isEmpty()) {
            parts.add(new OffersPanel(need, made, neighbours.names(), offers, reader));
        }
        if (!reader.team() && offers.mayOffer(need)) {
            consents.of(need.id())
                    .ifPresent(consent ->
                            parts.add(new ConsentPanel(need, consent, consents, facts, reader)));
        }
        return parts;
    }

    /// To the team: asking the buyer, and offering, while no neighbour has the need.
    ///
    /// @param interested enterprises of the Pôle itself that are
    public Optional<com.vaadin.flow.component.Component> offering(
            BuyerNeed need, int interested, Reader reader) {
        if (!offers.mayOffer(need)
                || offers.of(need.id()).stream().anyMatch(one -> one.state().live())) {
            return Optional.empty();
        }
        return Optional.of(
                new OfferingPanel(
                        need,
                        consents.of(need.id()),
                        offers.unanswered(need, interested, waves.next(need)),
                        consents,
                        offers,
                        neighbours,
                        reader));
    }
}

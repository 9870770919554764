package quebec.esja.workspace.exchange;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import quebec.esja.audit.Actor;
import quebec.esja.buyerneeds.Attachment;
import quebec.esja.buyerneeds.Attachments;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.exchange.Interest;
import quebec.esja.exchange.Neighbours;
import quebec.esja.exchange.OfferConsents;
import quebec.esja.exchange.OfferState;
import quebec.esja.exchange.Offers;
import quebec.esja.exchange.OffersReceived;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.PoleId;
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
    private final Attachments attachments;

    ExchangePanels(
            OfferConsents consents,
            Offers offers,
            OffersReceived received,
            Neighbours neighbours,
            Waves waves,
            OfferedFacts facts,
            Attachments attachments) {
        this.consents = consents;
        this.offers = offers;
        this.received = received;
        this.neighbours = neighbours;
        this.waves = waves;
        this.facts = facts;
        this.attachments = attachments;
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
                    received.documents(need)
                            .ifPresent(path -> {
                                var documents = new Anchor(path, texts.get("exchanging.documents"));
                                documents.setRouterIgnore(true);
                                documents.setTarget("_blank");
                                told.add(new Text(" "), documents);
                            });
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
                            parts.add(
                                    new ConsentPanel(
                                            need,
                                            consent,
                                            consents,
                                            facts,
                                            attachments.of(need.id()).stream()
                                                    .map(Attachment::title)
                                                    .toList(),
                                            reader)));
        }
        return parts;
    }

    /// An enterprise of a neighbour that is interested, to be compared with those of the Pôle.
    ///
    /// @param pole    its name
    /// @param page    of the enterprise, below the site
    /// @param answers by position of the question, from 0
    public record Elsewhere(
            String name, String pole, String page, Instant at, Map<Integer, String> answers) {}

    /// Those of the neighbour that has the need, in the order in which they came.
    public List<Elsewhere> interested(BuyerNeed need) {
        var names = neighbours.names();
        return offers.of(need.id()).stream()
                .filter(made -> made.state() == OfferState.ACCEPTED)
                .flatMap(made ->
                        made.interests().stream()
                                .map(one -> elsewhere(one, made.offer().to(), names)))
                .toList();
    }

    private static Elsewhere elsewhere(Interest one, PoleId pole, Neighbours.Names names) {
        return new Elsewhere(
                one.name(),
                names.of(pole),
                names.find(pole)
                        .map(known -> "/" + known.slug() + "/repertoire/" + one.slug())
                        .orElse("/"),
                one.at(),
                one.answers());
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

package quebec.esja.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.audit.Actor;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedFilter;
import quebec.esja.buyerneeds.BuyerNeeds;
import quebec.esja.exchange.Acceptance;
import quebec.esja.exchange.Offer;
import quebec.esja.exchange.OfferConsents;
import quebec.esja.exchange.Offers;
import quebec.esja.exchange.OffersReceived;
import quebec.esja.kernel.Slug;
import quebec.esja.poles.Pole;
import quebec.esja.poles.Poles;
import quebec.esja.purchases.Party;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.TenantTransactions;

/// The needs that the Pôles of the demonstration offer each other: one that waits, one whose enterprise is interested.
@Component
class DemonstrationExchanges {

    private static final Actor BUYER = new Actor(null, "Gestion des achats");
    private static final Actor TEAM = new Actor(null, "Chargée de projet");

    private final Poles poles;
    private final BuyerNeeds needs;
    private final OfferConsents consents;
    private final Offers offers;
    private final OffersReceived received;
    private final TenantTransactions transactions;
    private final Clock clock;
    private final DemonstrationNeedsSql sql = new DemonstrationNeedsSql();

    DemonstrationExchanges(
            Poles poles,
            BuyerNeeds needs,
            OfferConsents consents,
            Offers offers,
            OffersReceived received,
            TenantTransactions transactions,
            Clock clock) {
        this.poles = poles;
        this.needs = needs;
        this.consents = consents;
        this.offers = offers;
        this.received = received;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param rows of `exchanges.csv`; what was offered before is left as it is
    void load(List<NamedCsvRecord> rows) {
        for (NamedCsvRecord row : rows) {
            Pole to = pole(row.getField("to"));
            Optional<Offer> offered =
                    TenantScope.call(
                            pole(row.getField("pole")).tenant(),
                            () -> need(row.getField("what")).flatMap(need -> offer(need, to)));
            String supplier = row.getField("supplier_slug");
            if (!supplier.isEmpty()) {
                offered.ifPresent(offer ->
                        TenantScope.run(
                                to.tenant(),
                                () -> accept(offer, supplier, row.getField("answers"))));
            }
        }
    }

    private Pole pole(String slug) {
        return poles.find(new Slug(slug)).orElseThrow();
    }

    private Optional<BuyerNeed> need(String what) {
        return needs.page(BuyerNeedFilter.ALL.withText(what), 0, 1).stream()
                .flatMap(row -> needs.find(row.id()).stream())
                .findFirst();
    }

    private Optional<Offer> offer(BuyerNeed need, Pole to) {
        if (!offers.of(need.id()).isEmpty()) {
            return Optional.empty();
        }
        consents.answer(need.id(), true, new Party.OfBuyer(need.data().buyer()), BUYER);
        offers.offer(need.id(), to.id(), TEAM);
        return offers.of(need.id()).stream().map(Offers.Made::offer).findFirst();
    }

    private void accept(Offer offer, String supplier, String answers) {
        switch (received.accept(offer.id(), TEAM)) {
            case Acceptance.Accepted(BuyerNeed need) ->
                    transactions.write(
                            () -> sql.interested(need, supplier, answers, clock.instant()));
            case Acceptance.TooLate _, Acceptance.Gone _ -> {}
        }
    }
}

package quebec.esja.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedChange;
import quebec.esja.buyerneeds.BuyerNeeds;
import quebec.esja.buyerneeds.Outcome;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.ExchangeId;
import quebec.esja.kernel.PoleId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.outcomes.Outcomes;
import quebec.esja.purchases.Party;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.waves.WaveStep;

/// The needs that the bound Pôle offers to its neighbours, one at a time for each need, and what its buyers do with the answers.
@Service
public class Offers {

    private final TenantTransactions transactions;
    private final BuyerNeeds needs;
    private final Outcomes outcomes;
    private final Neighbours neighbours;
    private final OfferedDocuments documents;
    private final Audit audit;
    private final Clock clock;
    private final ConsentSql consents = new ConsentSql();
    private final ExchangeSql sql = new ExchangeSql();
    private final PassedSql passed = new PassedSql();

    public Offers(
            TenantTransactions transactions,
            BuyerNeeds needs,
            Outcomes outcomes,
            Neighbours neighbours,
            OfferedDocuments documents,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.needs = needs;
        this.outcomes = outcomes;
        this.neighbours = neighbours;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /// An offer of a need, where it stands, and the enterprises of the neighbour that are interested.
    public record Made(Offer offer, OfferState state, List<Interest> interests) {
        public Made {
            interests = List.copyOf(interests);
        }
    }

    /// The offers of a need, the latest first.
    public List<Made> of(BuyerNeedId need) {
        Instant now = clock.instant();
        return transactions.read(() ->
                sql.of(TenantScope.current().id(), need).stream()
                        .map(offer ->
                                new Made(offer, offer.state(now), passed.interests(offer.id())))
                        .toList());
    }

    /// The offers of open needs to which nothing comes: the latest of each, declined or lapsed.
    public List<Made> fruitless() {
        Instant now = clock.instant();
        return transactions.read(() ->
                sql.fruitless(TenantScope.current().id(), now).stream()
                        .map(offer -> new Made(offer, offer.state(now), List.of()))
                        .toList());
    }

    /// Whether a need may be offered now.
    public boolean mayOffer(BuyerNeed need) {
        return OfferRules.mayOffer(need, clock.instant());
    }

    /// Whether an open need stays without answer, so that it is time to offer it.
    public boolean unanswered(BuyerNeed need, int interested, WaveStep next) {
        LocalDate today = needs.today();
        return OfferRules.unanswered(interested, next, need.data().answerBy().orElse(today), today);
    }

    /// Offers a need whose buyer agreed.
    public Offering offer(BuyerNeedId id, PoleId to, Actor actor) {
        return transactions.write(() -> {
            Instant now = clock.instant();
            Optional<BuyerNeed> open =
                    needs.lock(id).filter(need -> OfferRules.mayOffer(need, now));
            if (open.isEmpty()) {
                return Offering.NOT_OPEN;
            }
            Optional<Consent> consent = consents.find(id).filter(one -> one.given().isPresent());
            if (consent.isEmpty()) {
                return Offering.NO_CONSENT;
            }
            OfferedNeed leaves = OfferedNeed.of(open.get());
            Optional<Neighbour> chosen =
                    neighbours.of(leaves).stream().filter(one -> one.id().equals(to)).findFirst();
            if (chosen.isEmpty()) {
                return Offering.NOT_A_NEIGHBOUR;
            }
            Instant over = open.get().over().orElseThrow();
            sql.of(TenantScope.current().id(), id).stream()
                    .filter(one -> one.state(now) == OfferState.EXPIRED)
                    .forEach(one -> sql.withdraw(one.id(), now));
            return sql.offer(
                            to,
                            id,
                            leaves,
                            over,
                            consent.flatMap(Consent::given).orElseThrow(),
                            now,
                            OfferRules.lapse(now, over))
                    .map(offered -> {
                        if (consent.get().coversAll()) {
                            passed.leave(
                                    offered,
                                    leaves.questions(),
                                    documents.link(id, offered, Duration.between(now, over)));
                        }
                        audit.record(
                                actor,
                                "exchange.offered",
                                "buyer-need",
                                id,
                                Map.of("pole", chosen.get().name()));
                        return Offering.OFFERED;
                    })
                    .orElse(Offering.ALREADY);
        });
    }

    /// Takes an offer back; the neighbour that accepted it ends it.
    ///
    /// @return false when it is over already, or another Pôle's
    public boolean withdraw(ExchangeId id, Actor actor) {
        return transactions.write(() -> {
            Optional<Offer> own = own(id);
            own.ifPresent(offer -> needs.lock(offer.need()));
            if (own.isEmpty() || !sql.withdraw(id, clock.instant())) {
                return false;
            }
            audit.record(actor, "exchange.withdrawn", "buyer-need", own.get().need(), Map.of());
            return true;
        });
    }

    private Optional<Offer> own(ExchangeId id) {
        return sql.find(id).filter(offer -> offer.from().equals(TenantScope.current().id()));
    }

    /// Ends a need with an enterprise of the neighbour that is interested; the neighbour tells it.
    public BuyerNeedChange choose(
            BuyerNeedId need,
            ExchangeId id,
            SupplierId chosen,
            int version,
            Party party,
            Actor actor) {
        return transactions.write(() -> {
            needs.lock(need);
            boolean interested =
                    own(id).filter(offer -> offer.need().equals(need))
                                    .filter(offer -> offer.kept() == OfferState.ACCEPTED)
                                    .isPresent()
                            && passed.interests(id).stream()
                                    .anyMatch(one -> one.supplier().equals(chosen));
            if (!interested) {
                return new BuyerNeedChange.NotAllowed();
            }
            BuyerNeedChange change =
                    outcomes.close(
                            need, Outcome.BOUGHT_NEXT, Optional.empty(), "", version, party, actor);
            if (change instanceof BuyerNeedChange.Saved) {
                sql.end(id, Outcome.BOUGHT_NEXT, Optional.of(chosen), clock.instant());
            }
            return change;
        });
    }

    /// What the buyer says of the contract that the neighbour keeps; once.
    ///
    /// @param typed what is wrong, 5 to 1000 characters; ignored when it confirms
    /// @return false when there is nothing to answer, or the reason is missing
    public boolean answerContract(
            BuyerNeedId need,
            ExchangeId id,
            boolean confirmed,
            String typed,
            Party party,
            Actor actor) {
        String note = confirmed ? "" : typed.strip();
        return transactions.write(() -> {
            boolean theirs =
                    needs.find(need, party).isPresent()
                            && own(id).filter(offer -> offer.need().equals(need)).isPresent();
            if (!theirs || !confirmed && !OfferRules.isReason(note)) {
                return false;
            }
            if (!sql.answerContract(id, confirmed, note)) {
                return false;
            }
            audit.record(
                    actor,
                    confirmed ? "exchange.contract-confirmed" : "exchange.contract-contested",
                    "buyer-need",
                    need,
                    Map.of());
            return true;
        });
    }
}

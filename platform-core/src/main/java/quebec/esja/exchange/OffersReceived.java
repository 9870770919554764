package quebec.esja.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedChange;
import quebec.esja.buyerneeds.BuyerNeeds;
import quebec.esja.buyers.Buyers;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.ExchangeId;
import quebec.esja.members.Members;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.TenantTransactions;

/// The needs that other Pôles offer to the bound one. An accepted one becomes a need to check, in the name of the Pôle that offers it.
@Service
public class OffersReceived {

    private final TenantTransactions transactions;
    private final BuyerNeeds needs;
    private final Buyers buyers;
    private final Neighbours neighbours;
    private final PoleProfiles profiles;
    private final Members members;
    private final Audit audit;
    private final Clock clock;
    private final ExchangeSql sql = new ExchangeSql();
    private final PassedSql passed = new PassedSql();

    public OffersReceived(
            TenantTransactions transactions,
            BuyerNeeds needs,
            Buyers buyers,
            Neighbours neighbours,
            PoleProfiles profiles,
            Members members,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.needs = needs;
        this.buyers = buyers;
        this.neighbours = neighbours;
        this.profiles = profiles;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /// An offer and the need that was made of it, once it is accepted.
    public record Received(Offer offer, OfferState state, Optional<BuyerNeed> need) {}

    /// All that was offered here, the latest first.
    public List<Received> all() {
        Instant now = clock.instant();
        return transactions.read(() ->
                sql.to(TenantScope.current().id()).stream()
                        .map(offer ->
                                new Received(offer, offer.state(now), needs.cameBy(offer.id())))
                        .toList());
    }

    /// How many wait for an answer.
    public int waiting() {
        return transactions.read(() -> sql.waiting(TenantScope.current().id(), clock.instant()));
    }

    /// The offer by which a need came here.
    public Optional<Offer> behind(BuyerNeed need) {
        return transactions.read(() -> need.exchange().flatMap(sql::find));
    }

    /// Where the Pôle that offers a need hands out its documents, below the site; absent when there are none any more.
    public Optional<String> documents(BuyerNeed need) {
        return transactions.read(
                () -> need.exchange().flatMap(passed::documents).map(token -> "/r/" + token));
    }

    /// Accepts an offer; the address of the bound Pôle is told to the one that offers it.
    public Acceptance accept(ExchangeId id, Actor actor) {
        return transactions.write(() -> {
            Instant now = clock.instant();
            Optional<Offer> offered = here(id);
            if (offered.filter(one -> !one.what().answerBy().isAfter(needs.today())).isPresent()) {
                return new Acceptance.TooLate();
            }
            if (offered.isEmpty() || !sql.accept(id, address(), now)) {
                return new Acceptance.Gone();
            }
            Offer offer = offered.get();
            BuyerId neighbour = buyers.neighbour(offer.from(), neighbours.names().of(offer.from()));
            OfferedNeed asked = offer.what().asking(passed.questions(id));
            return switch (needs.receive(asked.in(neighbour), id, actor)) {
                case BuyerNeedChange.Saved(BuyerNeed need) -> {
                    audit.record(actor, "exchange.accepted", "buyer-need", need.id(), Map.of());
                    yield new Acceptance.Accepted(need);
                }
                case BuyerNeedChange.Refused _,
                        BuyerNeedChange.Stale _,
                        BuyerNeedChange.NotAllowed _ ->
                        throw new IllegalStateException("an offer that was read is no need");
            };
        });
    }

    private Optional<Offer> here(ExchangeId id) {
        return sql.find(id)
                .filter(offer -> offer.to().equals(TenantScope.current().id()))
                .filter(offer -> offer.state(clock.instant()) == OfferState.OFFERED);
    }

    /// Where the team is written to by the other Pôle.
    private String address() {
        return members.deskAddresses(profiles.read().data().email()).stream()
                .findFirst()
                .map(EmailAddress::value)
                .orElse("");
    }

    /// Declines an offer, with the reason that the Pôle that offers it reads.
    ///
    /// @param typed 5 to 1000 characters
    /// @return false when the reason is missing, or the offer is over
    public boolean decline(ExchangeId id, String typed, Actor actor) {
        String reason = typed.strip();
        return OfferRules.isReason(reason)
                && transactions.write(() -> {
                    if (here(id).isEmpty() || !sql.decline(id, reason, clock.instant())) {
                        return false;
                    }
                    audit.record(actor, "exchange.declined", "exchange", id, Map.of());
                    return true;
                });
    }
}

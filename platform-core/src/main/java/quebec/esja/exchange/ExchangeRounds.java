package quebec.esja.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedStatus;
import quebec.esja.buyerneeds.BuyerNeeds;
import quebec.esja.buyerneeds.Outcome;
import quebec.esja.exchange.ExchangeSql.News;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.ExchangeId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.Members;
import quebec.esja.outcomes.FollowUps;
import quebec.esja.outcomes.Outcomes;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.purchases.Answer;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.ContractReply;
import quebec.esja.purchases.Contracts;
import quebec.esja.purchases.Party;
import quebec.esja.replies.Replies;
import quebec.esja.replies.Reply;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// Carries on, in the bound Pôle, what the other one did: no Pôle writes in another's schema, so each looks at what they exchange and
/// does its part. Repeating it changes nothing.
@Service
public class ExchangeRounds {

    private final TenantTransactions transactions;
    private final BuyerNeeds needs;
    private final Replies replies;
    private final Outcomes outcomes;
    private final FollowUps followUps;
    private final Contracts contracts;
    private final Neighbours neighbours;
    private final PoleProfiles profiles;
    private final Members members;
    private final ExchangeLetters letters;
    private final Clock clock;
    private final ExchangeSql sql = new ExchangeSql();
    private final PassedSql passed = new PassedSql();

    public ExchangeRounds(
            TenantTransactions transactions,
            BuyerNeeds needs,
            Replies replies,
            Outcomes outcomes,
            FollowUps followUps,
            Contracts contracts,
            Neighbours neighbours,
            PoleProfiles profiles,
            Members members,
            ExchangeLetters letters,
            Clock clock) {
        this.transactions = transactions;
        this.needs = needs;
        this.replies = replies;
        this.outcomes = outcomes;
        this.followUps = followUps;
        this.contracts = contracts;
        this.neighbours = neighbours;
        this.profiles = profiles;
        this.members = members;
        this.letters = letters;
        this.clock = clock;
    }

    /// Does what is due, offer by offer.
    void go() {
        Neighbours.Names names = neighbours.names();
        var here = TenantScope.current().id();
        each(transactions.read(() -> sql.from(here)), offer -> offered(offer, names));
        each(transactions.read(() -> sql.to(here)), offer -> received(offer, names));
    }

    /// Each in a transaction of its own, read again once it is the only one at it.
    private void each(List<Offer> offers, Consumer<Offer> work) {
        offers.forEach(offer -> transactions.write(() -> sql.find(offer.id()).ifPresent(work)));
    }

    private void offered(Offer offer, Neighbours.Names names) {
        Optional<BuyerNeed> need = needs.lock(offer.need());
        if (need.isEmpty()) {
            return;
        }
        String other = names.of(offer.to());
        switch (offer.state(clock.instant())) {
            case OFFERED -> need.flatMap(BuyerNeed::ending).ifPresent(_ -> withdraw(offer));
            case EXPIRED -> {
                if (offer.kept() == OfferState.OFFERED) {
                    withdraw(offer);
                }
                fruitless(offer, need.get(), News.EXPIRED, List.of(), other);
            }
            case ACCEPTED -> accepted(offer, need.get(), other);
            case DECLINED -> {
                passed.erase(offer.id());
                fruitless(offer, need.get(), News.DECLINED, List.of(offer.declinedFor()), other);
            }
            case ENDED -> contractToConfirm(offer, need.get(), other);
            case WITHDRAWN -> {}
        }
    }

    /// Tells the team of an open need that nothing comes of its offer, and what is left to do.
    private void fruitless(Offer offer, BuyerNeed need, News news, List<String> why, String other) {
        if (need.ending().isEmpty()) {
            boolean offerable = OfferRules.mayOffer(need, clock.instant());
            String next = offerable ? "exchange.next.offer" : "exchange.next.close";
            once(
                    offer.id(),
                    news,
                    () ->
                            letters.toTeam(
                                    offer.what().what(),
                                    news.code(),
                                    page(need),
                                    Stream.concat(
                                                    why.stream(),
                                                    Stream.of(Texts.of(Language.FRENCH).get(next)))
                                            .toList(),
                                    other));
        }
    }

    private void withdraw(Offer offer) {
        sql.withdraw(offer.id(), clock.instant());
    }

    private void accepted(Offer offer, BuyerNeed need, String other) {
        if (offer.fromContact().isEmpty()) {
            sql.tellContact(offer.id(), address());
        }
        once(
                offer.id(),
                News.ACCEPTED,
                () -> {
                    letters.toTeam(
                            offer.what().what(),
                            "accepted-team",
                            page(need),
                            List.of(),
                            other,
                            offer.toContact());
                    toBuyer(need, "accepted", other);
                });
        need.ending()
                .ifPresentOrElse(
                        ending ->
                                sql.end(
                                        offer.id(),
                                        told(ending.outcome()),
                                        Optional.empty(),
                                        clock.instant()),
                        () -> tellInterests(offer, need, other));
    }

    /// What the neighbour needs to know of how a need ended: whether it was bought from one of its own.
    private static Outcome told(Outcome outcome) {
        return switch (outcome) {
            case BOUGHT_HERE, BOUGHT_NEXT, BOUGHT_ELSEWHERE -> Outcome.BOUGHT_ELSEWHERE;
            case GAVE_UP -> Outcome.GAVE_UP;
            case POSTPONED -> Outcome.POSTPONED;
        };
    }

    private void tellInterests(Offer offer, BuyerNeed need, String other) {
        int interested = passed.interests(offer.id()).size();
        if (interested > 0 && sql.tell(offer.id(), News.INTEREST, interested, today())) {
            toBuyer(need, "interest", other, interested);
        }
    }

    private void contractToConfirm(Offer offer, BuyerNeed need, String other) {
        offer.contract()
                .filter(contract -> contract.counted().isPresent())
                .filter(contract -> contract.confirmed().isEmpty())
                .ifPresent(_ ->
                        once(offer.id(), News.CONTRACT, () -> toBuyer(need, "contract", other)));
    }

    private void received(Offer offer, Neighbours.Names names) {
        String other = names.of(offer.from());
        switch (offer.state(clock.instant())) {
            case OFFERED ->
                    once(
                            offer.id(),
                            News.OFFERED,
                            () ->
                                    letters.toTeam(
                                            offer.what().what(),
                                            "offered",
                                            "besoins/echanges",
                                            List.of(),
                                            other));
            case ACCEPTED ->
                    needs.cameBy(offer.id()).ifPresent(need -> tellInterested(offer, need));
            case WITHDRAWN, ENDED ->
                    needs.cameBy(offer.id()).ifPresent(need -> over(offer, need, other));
            case DECLINED, EXPIRED -> {}
        }
    }

    private void tellInterested(Offer offer, BuyerNeed need) {
        Set<SupplierId> told =
                passed.interests(offer.id()).stream()
                        .map(Interest::supplier)
                        .collect(Collectors.toSet());
        replies.of(need.id()).stream()
                .filter(Reply::interested)
                .filter(reply -> !told.contains(reply.supplier()))
                .forEach(reply -> tellInterest(offer, need, reply));
    }

    private void tellInterest(Offer offer, BuyerNeed need, Reply reply) {
        passed.tellInterest(
                offer.id(),
                reply.supplier(),
                reply.at(),
                OfferRules.answers(
                        passed.questions(offer.id()), need.data().questions(), reply.answers()));
    }

    private void over(Offer offer, BuyerNeed need, String other) {
        if (need.status() != BuyerNeedStatus.CLOSED) {
            close(offer, need, other);
        }
        once(
                offer.id(),
                News.OVER,
                () ->
                        letters.toTeam(
                                offer.what().what(),
                                offer.ending().flatMap(Offer.Ending::chosen).isPresent()
                                        ? "bought"
                                        : "over",
                                page(need),
                                List.of(),
                                other,
                                offer.fromContact()));
        followUps.contractOf(need.id()).ifPresent(contract -> share(offer, need, contract));
    }

    private void close(Offer offer, BuyerNeed need, String other) {
        Optional<SupplierId> chosen = offer.ending().flatMap(Offer.Ending::chosen);
        Outcome outcome =
                chosen.isPresent()
                        ? Outcome.BOUGHT_HERE
                        : offer.ending().map(Offer.Ending::outcome).orElse(Outcome.GAVE_UP);
        outcomes.close(
                need.id(),
                outcome,
                chosen,
                Texts.of(Language.FRENCH).get("exchange.over.reason", other),
                need.version(),
                new Party.OfPole(),
                new Actor(null, other));
    }

    /// The contract is kept here; the other Pôle reads what it comes to, and its buyer's word comes back.
    private void share(Offer offer, BuyerNeed need, Contract contract) {
        Optional<Offer.Counted> standing =
                contract.answer() == Answer.CONTESTED
                        ? Optional.empty()
                        : Optional.of(
                                new Offer.Counted(
                                        contract.data().amount(), contract.data().period()));
        if (offer.contract()
                .map(Offer.SharedContract::counted)
                .filter(standing::equals)
                .isEmpty()) {
            sql.tellContract(offer.id(), contract.id());
        }
        if (contract.answer() == Answer.WAITING) {
            offer.contract()
                    .flatMap(Offer.SharedContract::confirmed)
                    .ifPresent(confirmed ->
                            contracts.answer(
                                    contract.id(),
                                    confirmed
                                            ? new ContractReply.Confirms(false)
                                            : new ContractReply.Contests(
                                                    offer.contract().orElseThrow().note()),
                                    new Party.OfBuyer(need.data().buyer()),
                                    Actor.VISITOR));
        }
    }

    private void toBuyer(BuyerNeed need, String kind, Object... arguments) {
        needs.readersOf(need).forEach(reader -> letters.news(need, reader, kind, arguments));
    }

    private void once(ExchangeId id, News news, Runnable telling) {
        if (sql.tell(id, news, 1, today())) {
            telling.run();
        }
    }

    private static String page(BuyerNeed need) {
        return "besoins/acheteurs/" + need.id();
    }

    private LocalDate today() {
        return needs.today();
    }

    /// Where the team is written to by the other Pôle.
    private String address() {
        return members.deskAddresses(profiles.read().data().email()).stream()
                .findFirst()
                .map(EmailAddress::value)
                .orElse("");
    }
}

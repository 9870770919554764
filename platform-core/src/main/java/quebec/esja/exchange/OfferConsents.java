package quebec.esja.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.buyerneeds.Attachment;
import quebec.esja.buyerneeds.Attachments;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeeds;
import quebec.esja.buyerneeds.BuyerReader;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.messaging.LinkReading;
import quebec.esja.messaging.MailLinks;
import quebec.esja.purchases.Party;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.TenantTransactions;

/// The consent of a buyer to have its need offered to a neighbouring Pôle: for one need, dated, given after reading what leaves. The
/// buyer alone gives it, and may take it back: what waits is withdrawn then.
@Service
public class OfferConsents {

    /// Purpose of the link by which a buyer answers.
    public static final String LINK = "need-consent";

    private final TenantTransactions transactions;
    private final BuyerNeeds needs;
    private final Attachments attachments;
    private final MailLinks links;
    private final ExchangeLetters letters;
    private final Audit audit;
    private final Clock clock;
    private final ConsentSql sql = new ConsentSql();
    private final ExchangeSql exchange = new ExchangeSql();

    public OfferConsents(
            TenantTransactions transactions,
            BuyerNeeds needs,
            Attachments attachments,
            MailLinks links,
            ExchangeLetters letters,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.needs = needs;
        this.attachments = attachments;
        this.links = links;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Consent> of(BuyerNeedId need) {
        return transactions.read(() -> sql.find(need));
    }

    /// Asks the buyer of an open need, by a link to each of its readers.
    ///
    /// @return how many were written to; 0 when it cannot be asked, or nobody can be written to
    public int ask(BuyerNeedId id, Actor actor) {
        return transactions.write(() -> {
            Instant now = clock.instant();
            Optional<BuyerNeed> open =
                    needs.lock(id).filter(need -> OfferRules.mayOffer(need, now));
            List<BuyerReader> readers = open.map(needs::readersOf).orElse(List.of());
            if (readers.isEmpty()) {
                return 0;
            }
            sql.ask(id, actor.name(), now);
            audit.record(actor, "exchange.consent-asked", "buyer-need", id, Map.of());
            Duration validity = Duration.between(now, open.get().over().orElse(now));
            readers.forEach(reader ->
                    letters.consent(open.get(), reader, links.create(LINK, id.value(), validity)));
            return readers.size();
        });
    }

    /// What a link is about; nothing changes.
    public Optional<ConsentAsked> behind(LinkReading link) {
        return transactions.read(() ->
                target(link)
                        .flatMap(needs::find)
                        .filter(need -> need.openedAt().isPresent())
                        .map(need ->
                                new ConsentAsked(
                                        need,
                                        OfferedNeed.of(need),
                                        attachments.of(need.id()).stream()
                                                .map(Attachment::title)
                                                .toList(),
                                        sql.find(need.id()),
                                        OfferRules.mayOffer(need, clock.instant()))));
    }

    private static Optional<BuyerNeedId> target(LinkReading link) {
        return switch (link) {
            case LinkReading.Valid(String purpose, var target) when purpose.equals(LINK) ->
                    Optional.of(new BuyerNeedId(target));
            case LinkReading.Valid _,
                    LinkReading.Used _,
                    LinkReading.Expired _,
                    LinkReading.Unknown _ ->
                    Optional.empty();
        };
    }

    /// The answer of whoever has the link. It serves until the deadline: the last answer holds.
    ///
    /// @return false when the need is not open any more, or there is no such link
    public boolean answer(LinkReading link, boolean agreed) {
        return target(link)
                .map(id ->
                        transactions.write(() ->
                                needs.lock(id)
                                        .filter(need ->
                                                answered(
                                                        need,
                                                        agreed,
                                                        new Actor(null, need.buyerName())))
                                        .isPresent()))
                .orElse(false);
    }

    /// The answer of the buyer, signed in. The team never answers in its name.
    public boolean answer(BuyerNeedId id, boolean agreed, Party party, Actor actor) {
        return transactions.write(() ->
                needs.lock(id)
                        .filter(need -> party.equals(new Party.OfBuyer(need.data().buyer())))
                        .filter(need -> answered(need, agreed, actor))
                        .isPresent());
    }

    private boolean answered(BuyerNeed need, boolean agreed, Actor actor) {
        Instant now = clock.instant();
        if (!OfferRules.mayOffer(need, now)) {
            return false;
        }
        if (sql.find(need.id()).isEmpty()) {
            sql.ask(need.id(), actor.name(), now);
        }
        sql.answer(need.id(), agreed, actor.name(), now);
        audit.record(
                actor,
                agreed ? "exchange.consent-given" : "exchange.consent-refused",
                "buyer-need",
                need.id(),
                Map.of());
        if (!agreed) {
            exchange.of(TenantScope.current().id(), need.id()).stream()
                    .filter(offer -> offer.kept().live())
                    .forEach(offer -> exchange.withdraw(offer.id(), now));
        }
        return true;
    }
}

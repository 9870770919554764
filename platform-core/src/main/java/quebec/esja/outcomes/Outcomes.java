package quebec.esja.outcomes;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedChange;
import quebec.esja.buyerneeds.BuyerNeedProblem;
import quebec.esja.buyerneeds.BuyerNeedStatus;
import quebec.esja.buyerneeds.BuyerNeeds;
import quebec.esja.buyerneeds.Outcome;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.Members;
import quebec.esja.purchases.Party;
import quebec.esja.replies.Replies;
import quebec.esja.replies.Reply;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.waves.LogEvent;
import quebec.esja.waves.NeedLog;

/// A buyer writes to those who are interested in its need, and ends it.
@Service
public class Outcomes {

    /// Purpose of the link by which a side says whether there is a contract.
    public static final String LINK = "need-contract";

    private static final int SHORTEST = 5;
    private static final int LONGEST = 2000;

    private final TenantTransactions transactions;
    private final BuyerNeeds needs;
    private final Replies replies;
    private final Members members;
    private final OutcomeLetters letters;
    private final NeedLog log;
    private final Clock clock;
    private final OutcomeSql sql = new OutcomeSql();

    public Outcomes(
            TenantTransactions transactions,
            BuyerNeeds needs,
            Replies replies,
            Members members,
            OutcomeLetters letters,
            NeedLog log,
            Clock clock) {
        this.transactions = transactions;
        this.needs = needs;
        this.replies = replies;
        this.members = members;
        this.letters = letters;
        this.log = log;
        this.clock = clock;
    }

    /// What the buyer wrote, the oldest first.
    public List<Message> messages(BuyerNeedId need) {
        return transactions.read(() -> sql.messages(need));
    }

    /// Writes to all who are interested, or to one of them. What changes the request goes to all: they are treated alike.
    ///
    /// @param typed   5 to 2000 characters
    /// @param changes whether it changes what is asked
    public MessageOutcome say(
            BuyerNeedId id,
            String typed,
            boolean changes,
            Optional<SupplierId> only,
            Party party,
            Actor actor) {
        String body = typed.replace("\r\n", "\n").strip();
        if (body.length() < SHORTEST || body.length() > LONGEST) {
            return new MessageOutcome.Empty();
        }
        if (changes && only.isPresent()) {
            return new MessageOutcome.ForAll();
        }
        return transactions.write(() -> {
            Optional<BuyerNeed> need =
                    needs.lock(id)
                            .filter(one -> needs.find(id, party).isPresent())
                            .filter(one -> one.status() == BuyerNeedStatus.OPEN);
            if (need.isEmpty()) {
                return new MessageOutcome.NotAllowed();
            }
            List<Reply> to =
                    interested(id).stream()
                            .filter(reply -> only.map(reply.supplier()::equals).orElse(true))
                            .toList();
            if (to.isEmpty()) {
                return new MessageOutcome.Nobody();
            }
            sql.insert(id, body, changes, only, actor.name(), clock.instant());
            String address = address(need.get(), actor);
            to.forEach(reply -> {
                letters.message(need.get(), reply.supplier(), reply.name(), body, address);
                log(id, LogEvent.ASKED, reply, actor, List.of());
            });
            return new MessageOutcome.Sent(to.size());
        });
    }

    private String address(BuyerNeed need, Actor actor) {
        Optional<EmailAddress> own =
                actor.member() == null ? Optional.empty() : members.email(actor.member());
        return own.or(() ->
                        needs.readersOf(need).stream().map(reader -> reader.email()).findFirst())
                .map(email -> OutcomeLetters.writeTo(email.value(), Language.FRENCH))
                .orElse("");
    }

    /// Ends a need; those who were interested are told, the chosen one that it is.
    public BuyerNeedChange close(
            BuyerNeedId id,
            Outcome outcome,
            Optional<SupplierId> chosen,
            String reason,
            int version,
            Party party,
            Actor actor) {
        return transactions.write(() -> {
            List<Reply> interested = interested(id);
            if (chosen.filter(one -> isNone(interested, one)).isPresent()) {
                return new BuyerNeedChange.Refused(
                        List.of(new BuyerNeedProblem("chosen", "buyerneeds.refusal.chosen")));
            }
            BuyerNeedChange change =
                    needs.close(id, outcome, chosen, reason, version, party, actor);
            if (change instanceof BuyerNeedChange.Saved(BuyerNeed need)) {
                interested.forEach(reply -> {
                    boolean won = chosen.filter(reply.supplier()::equals).isPresent();
                    letters.ended(need, reply.supplier(), reply.name(), won);
                });
                log.add(
                        id,
                        LogEvent.CLOSED,
                        interested.stream()
                                .filter(one -> chosen.filter(one.supplier()::equals).isPresent())
                                .map(one -> new NeedLog.Named(one.supplier(), one.name()))
                                .findFirst(),
                        actor.name(),
                        List.of(Texts.of(Language.FRENCH).get(outcome.text()), reason.strip()));
            }
            return change;
        });
    }

    private static boolean isNone(List<Reply> interested, SupplierId chosen) {
        return interested.stream().noneMatch(reply -> reply.supplier().equals(chosen));
    }

    private List<Reply> interested(BuyerNeedId need) {
        return replies.of(need).stream().filter(Reply::interested).toList();
    }

    private void log(
            BuyerNeedId need, LogEvent event, Reply reply, Actor actor, List<String> words) {
        log.add(
                need,
                event,
                Optional.of(new NeedLog.Named(reply.supplier(), reply.name())),
                actor.name(),
                words);
    }
}

package quebec.esja.replies;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedStatus;
import quebec.esja.buyerneeds.BuyerNeeds;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.matching.RefusalReason;
import quebec.esja.messaging.LinkReading;
import quebec.esja.messaging.MailLinks;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.waves.LogEvent;
import quebec.esja.waves.NeedLog;
import quebec.esja.waves.WaveLetters;

/// The answers of enterprises to the needs of the bound Pôle: from the link of a mail, or signed in. The first answer stands.
@Service
public class Replies {

    private static final int MOST = 200;

    private final TenantTransactions transactions;
    private final BuyerNeeds needs;
    private final MailLinks links;
    private final BuyerNews news;
    private final ReplyLetters letters;
    private final NeedLog log;
    private final Audit audit;
    private final Clock clock;
    private final ReplySql sql = new ReplySql();

    public Replies(
            TenantTransactions transactions,
            BuyerNeeds needs,
            MailLinks links,
            BuyerNews news,
            ReplyLetters letters,
            NeedLog log,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.needs = needs;
        this.links = links;
        this.news = news;
        this.letters = letters;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    /// What a link is about; nothing changes.
    public Optional<Asked> behind(LinkReading link) {
        return transactions.read(
                () -> target(link).flatMap(sql::reader).flatMap(reader -> asked(reader)));
    }

    private Optional<Asked> asked(ReplySql.Reader reader) {
        return sql.invited(reader.need(), reader.supplier()).flatMap(this::asked);
    }

    private Optional<Asked> asked(ReplySql.Invited invited) {
        return needs.find(invited.need())
                .map(need ->
                        new Asked(
                                need,
                                invited.supplier(),
                                invited.name(),
                                invited.listed(),
                                sql.find(invited.need(), invited.supplier()),
                                invited.sentAt()));
    }

    private static Optional<UUID> target(LinkReading link) {
        return switch (link) {
            case LinkReading.Valid(String purpose, UUID target)
                    when purpose.equals(WaveLetters.LINK) ->
                    Optional.of(target);
            case LinkReading.Used(String purpose, UUID target)
                    when purpose.equals(WaveLetters.LINK) ->
                    Optional.of(target);
            case LinkReading.Valid _,
                    LinkReading.Used _,
                    LinkReading.Expired _,
                    LinkReading.Unknown _ ->
                    Optional.empty();
        };
    }

    /// The needs sent to those enterprises, the latest first.
    public List<ReceivedRow> received(Collection<SupplierId> suppliers) {
        return transactions.read(() -> sql.received(suppliers, clock.instant(), MOST));
    }

    /// A need sent to that enterprise.
    public Optional<Asked> received(BuyerNeedId need, SupplierId supplier) {
        return transactions.read(() -> sql.invited(need, supplier).flatMap(this::asked));
    }

    /// The answers to a need, in the order in which they came.
    public List<Reply> of(BuyerNeedId need) {
        return transactions.read(() -> sql.of(need));
    }

    /// The answer of whoever has the link of a mail. The link serves once.
    public ReplyOutcome reply(String token, ReplyDraft draft) {
        return transactions.write(() ->
                switch (links.read(token)) {
                    case LinkReading.Valid(String purpose, UUID target)
                            when purpose.equals(WaveLetters.LINK) -> {
                        Optional<ReplySql.Reader> reader = sql.reader(target);
                        if (reader.isEmpty()) {
                            yield new ReplyOutcome.Unknown();
                        }
                        ReplyOutcome outcome = reply(reader.get(), draft);
                        if (outcome instanceof ReplyOutcome.Replied) {
                            links.use(token);
                        }
                        yield outcome;
                    }
                    case LinkReading.Used(String purpose, UUID target)
                            when purpose.equals(WaveLetters.LINK) ->
                            sql.reader(target)
                                    .flatMap(reader -> sql.find(reader.need(), reader.supplier()))
                                    .<ReplyOutcome>map(ReplyOutcome.RepliedBefore::new)
                                    .orElseGet(ReplyOutcome.Unknown::new);
                    case LinkReading.Expired(String purpose, _)
                            when purpose.equals(WaveLetters.LINK) ->
                            new ReplyOutcome.TooLate();
                    case LinkReading.Valid _,
                            LinkReading.Used _,
                            LinkReading.Expired _,
                            LinkReading.Unknown _ ->
                            new ReplyOutcome.Unknown();
                });
    }

    /// The answer of someone who manages the enterprise, which the caller has checked.
    public ReplyOutcome reply(
            BuyerNeedId need, SupplierId supplier, ReplyDraft draft, Actor actor) {
        return reply(
                new ReplySql.Reader(
                        need, supplier, Optional.ofNullable(actor.member()), actor.name()),
                draft);
    }

    private ReplyOutcome reply(ReplySql.Reader reader, ReplyDraft draft) {
        return transactions.write(() -> {
            Optional<BuyerNeed> need = needs.lock(reader.need());
            Optional<ReplySql.Invited> invited = sql.invited(reader.need(), reader.supplier());
            if (need.isEmpty() || invited.isEmpty()) {
                return new ReplyOutcome.Unknown();
            }
            Optional<Reply> before = sql.find(reader.need(), reader.supplier());
            if (before.isPresent()) {
                return new ReplyOutcome.RepliedBefore(before.get());
            }
            Instant now = clock.instant();
            if (need.get().status() != BuyerNeedStatus.OPEN) {
                return new ReplyOutcome.Ended();
            }
            if (!need.get().answerable(now)) {
                return new ReplyOutcome.Over();
            }
            if (!invited.get().listed()) {
                return new ReplyOutcome.NotListed();
            }
            return switch (ReplyRules.read(draft, need.get().data(), reader.supplier())) {
                case ReplyRules.Reading.Refused(var problems) -> new ReplyOutcome.Refused(problems);
                case ReplyRules.Reading.Sound sound ->
                        sql.allListed(sound.partners())
                                ? replied(need.get(), reader, sound, now)
                                : new ReplyOutcome.Refused(
                                        List.of(ReplyProblem.of("partners", "partners")));
            };
        });
    }

    private ReplyOutcome replied(
            BuyerNeed need, ReplySql.Reader reader, ReplyRules.Reading.Sound sound, Instant now) {
        sql.insert(need.id(), reader.supplier(), sound, reader.name(), now);
        Reply reply = sql.find(need.id(), reader.supplier()).orElseThrow();
        log.add(
                need.id(),
                LogEvent.REPLIED,
                Optional.of(new NeedLog.Named(reply.supplier(), reply.name())),
                reader.name(),
                words(reply));
        audit.record(
                reader.actor(),
                "buyer-need.replied",
                "buyer-need",
                need.id(),
                Map.of("kind", reply.kind().code()));
        if (reply.interested()) {
            news.interested(need, sql.interested(need.id()));
        }
        return new ReplyOutcome.Replied(reply);
    }

    /// An enterprise that answered « not our zone » or « not our trade » asks the Pôle to mend its profile; once is enough.
    ///
    /// @return false when there is nothing to mend behind that link
    public boolean askCorrection(LinkReading link) {
        return transactions.write(() -> {
            Optional<ReplySql.Reader> reader = target(link).flatMap(sql::reader);
            Optional<Reply> reply = reader.flatMap(one -> sql.find(one.need(), one.supplier()));
            if (reply.filter(one -> one.reasons().stream().anyMatch(RefusalReason::aboutProfile))
                    .isEmpty()) {
                return false;
            }
            ReplySql.Reader asking = reader.orElseThrow();
            if (sql.askCorrection(asking.need(), asking.supplier(), clock.instant())) {
                letters.correction(
                        needs.find(asking.need()).orElseThrow(), reply.get(), asking.name());
                audit.record(
                        asking.actor(),
                        "supplier.correction-asked",
                        "supplier",
                        asking.supplier(),
                        Map.of("need", asking.need().toString()));
            }
            return true;
        });
    }

    private static List<String> words(Reply reply) {
        Texts french = Texts.of(Language.FRENCH);
        return Stream.concat(
                        Stream.of(french.get(reply.kind().text())),
                        reply.reasons().stream().sorted().map(RefusalReason::text).map(french::get))
                .collect(Collectors.toList());
    }
}

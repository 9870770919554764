package quebec.esja.waves;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedChange;
import quebec.esja.buyerneeds.BuyerNeedStatus;
import quebec.esja.buyerneeds.BuyerNeeds;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.matching.Fit;
import quebec.esja.matching.FitSentences;
import quebec.esja.matching.Grade;
import quebec.esja.members.Members;
import quebec.esja.members.Spokesperson;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// Sends the needs of the bound Pôle: a person confirms to whom, then one wave leaves each business day, until enough are interested.
/// A need is held while it is worked on, so that of two who send it at once one finds it sent.
@Service
public class Waves {

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 500;

    private final TenantTransactions transactions;
    private final BuyerNeeds needs;
    private final Proposals proposals;
    private final Members members;
    private final WaveLetters letters;
    private final NeedLog log;
    private final Audit audit;
    private final Clock clock;
    private final BusinessCalendar calendar = new BusinessCalendar();
    private final WaveSql sql = new WaveSql();

    public Waves(
            TenantTransactions transactions,
            BuyerNeeds needs,
            Proposals proposals,
            Members members,
            WaveLetters letters,
            NeedLog log,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.needs = needs;
        this.proposals = proposals;
        this.members = members;
        this.letters = letters;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    public WavePolicy policy() {
        return transactions.read(sql::policy);
    }

    /// Changes how many a day and how many are enough; it holds from the next wave on.
    ///
    /// @return false when a number is out of its range
    public boolean changePolicy(WavePolicy policy, Actor actor) {
        if (!policy.sound()) {
            return false;
        }
        transactions.write(() -> {
            sql.setPolicy(policy, clock.instant());
            audit.record(
                    actor,
                    "profile.waves-changed",
                    "profile",
                    "1",
                    Map.of(
                            "per-day",
                            String.valueOf(policy.perDay()),
                            "stop-at",
                            String.valueOf(policy.stopAt())));
        });
        return true;
    }

    /// The confirmed list of a need, in its order.
    public List<Invitee> invitees(BuyerNeedId need) {
        return transactions.read(() -> sql.invitees(need));
    }

    /// What comes next for an open need.
    public WaveStep next(BuyerNeed need) {
        return transactions.read(() -> step(need));
    }

    /// Confirms to whom a need goes, opens it for answers, and sends the first wave if offices are open.
    ///
    /// @param chosen enterprises of the proposal; the order is that of the proposal
    /// @param typed  why some that may fit are left out; needed when some are
    public Confirmation confirm(
            BuyerNeedId id, Set<SupplierId> chosen, String typed, int version, Actor actor) {
        String reason = typed.strip();
        return transactions.write(() -> {
            Optional<BuyerNeed> present = needs.lock(id);
            if (present.isEmpty() || present.get().status() != BuyerNeedStatus.SUBMITTED) {
                return new Confirmation.Stale();
            }
            List<Fit> proposed = proposals.of(present.get());
            List<Fit> kept = proposed.stream().filter(fit -> isIn(chosen, fit)).toList();
            if (kept.isEmpty()) {
                return new Confirmation.Nobody();
            }
            if (kept.size() != chosen.size()) {
                return new Confirmation.Stale();
            }
            List<String> leftOut =
                    proposed.stream()
                            .filter(fit -> fit.grade() == Grade.FITTING && !isIn(chosen, fit))
                            .map(fit -> fit.candidate().name())
                            .toList();
            if (!leftOut.isEmpty()
                    && (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON)) {
                return new Confirmation.ReasonMissing(leftOut);
            }
            return switch (needs.open(id, version, actor)) {
                case BuyerNeedChange.Saved(BuyerNeed need) -> {
                    sql.list(id, kept.stream().map(fit -> fit.candidate().supplier()).toList());
                    log.addAll(id, lines(proposed, chosen, reason), actor.name());
                    int sent = send(need, actor.name());
                    yield new Confirmation.Confirmed(need, sent, step(need));
                }
                case BuyerNeedChange.Refused(var problems) -> new Confirmation.Refused(problems);
                case BuyerNeedChange.Stale _, BuyerNeedChange.NotAllowed _ ->
                        new Confirmation.Stale();
            };
        });
    }

    private static boolean isIn(Set<SupplierId> chosen, Fit fit) {
        return chosen.contains(fit.candidate().supplier());
    }

    private static List<NeedLog.Entry> lines(
            List<Fit> proposed, Set<SupplierId> chosen, String reason) {
        Texts french = Texts.of(Language.FRENCH);
        List<NeedLog.Entry> lines = new ArrayList<>();
        for (Fit fit : proposed) {
            boolean kept = isIn(chosen, fit);
            Stream<String> told =
                    !kept && fit.grade() == Grade.FITTING ? Stream.of(reason) : Stream.empty();
            lines.add(
                    new NeedLog.Entry(
                            kept ? LogEvent.CHOSEN : LogEvent.LEFT_OUT,
                            Optional.of(
                                    new NeedLog.Named(
                                            fit.candidate().supplier(), fit.candidate().name())),
                            Stream.concat(told, FitSentences.of(fit, french).stream()).toList()));
        }
        return lines;
    }

    /// Sends the next wave of a need, if one may leave now.
    ///
    /// @return how many enterprises were written to
    public int sendNow(BuyerNeedId id, Actor actor) {
        return transactions.write(
                () -> needs.lock(id).map(need -> send(need, actor.name())).orElse(0));
    }

    /// Does what is due for each open need of the bound Pôle: the wave of the day, then the reminders.
    void go() {
        if (!calendar.isOpen(clock.instant())) {
            return;
        }
        for (BuyerNeedId id : transactions.read(() -> sql.running(clock.instant()))) {
            transactions.write(() ->
                    needs.lock(id)
                            .ifPresent(need -> {
                                send(need, "");
                                remind(need);
                            }));
        }
    }

    private int send(BuyerNeed need, String by) {
        return switch (step(need)) {
            case WaveStep.Send(int most) -> wave(need, most, by);
            case WaveStep.Later _, WaveStep.Done _ -> 0;
        };
    }

    private int wave(BuyerNeed need, int most, String by) {
        Instant now = clock.instant();
        Optional<Integer> number = sql.begin(need.id(), BusinessCalendar.day(now), by, now);
        if (number.isEmpty()) {
            return 0;
        }
        int sent = 0;
        for (WaveSql.Next next : sql.next(need.id())) {
            if (sent == most) {
                break;
            }
            List<Spokesperson> people = members.speakersFor(next.supplier());
            if (!next.listed()) {
                skip(need, next, Invitee.Skipped.NOT_LISTED, by);
            } else if (people.isEmpty()) {
                skip(need, next, Invitee.Skipped.NOBODY, by);
            } else {
                sql.sent(need.id(), next.supplier(), number.get(), now);
                write(need, next, "sent", people);
                log(need, next, LogEvent.SENT, by, List.of());
                sent++;
            }
        }
        return sent;
    }

    private void skip(BuyerNeed need, WaveSql.Next next, Invitee.Skipped why, String by) {
        sql.skipped(need.id(), next.supplier(), why);
        log(need, next, LogEvent.SKIPPED, by, List.of(Texts.of(Language.FRENCH).get(why.text())));
    }

    /// Once, two business days after the mail, those who said nothing. Who left the directory meanwhile is let be.
    private void remind(BuyerNeed need) {
        Instant now = clock.instant();
        if (!WaveRules.mayRemind(sql.policy(), standing(need), now, calendar)) {
            return;
        }
        LocalDate today = BusinessCalendar.day(now);
        for (WaveSql.Next next : sql.silent(need.id(), WaveRules.lastReminded(today, calendar))) {
            List<Spokesperson> people = members.speakersFor(next.supplier());
            if (next.listed() && !people.isEmpty()) {
                sql.reminded(need.id(), next.supplier(), now);
                write(need, next, "reminded", people);
                log(need, next, LogEvent.REMINDED, "", List.of());
            }
        }
    }

    private void write(BuyerNeed need, WaveSql.Next next, String kind, List<Spokesperson> people) {
        letters.write(
                need,
                next.name(),
                kind,
                people.stream()
                        .map(person ->
                                new WaveLetters.Addressee(
                                        person, sql.reader(need.id(), next.supplier(), person)))
                        .toList(),
                clock.instant());
    }

    private void log(
            BuyerNeed need, WaveSql.Next next, LogEvent event, String by, List<String> words) {
        log.add(
                need.id(),
                event,
                Optional.of(new NeedLog.Named(next.supplier(), next.name())),
                by,
                words);
    }

    private WaveStep step(BuyerNeed need) {
        return WaveRules.next(sql.policy(), standing(need), clock.instant(), calendar);
    }

    private WaveRules.Standing standing(BuyerNeed need) {
        return new WaveRules.Standing(
                need.status() == BuyerNeedStatus.OPEN,
                need.over().orElse(Instant.MIN),
                sql.interested(need.id()),
                sql.lastSent(need.id()),
                sql.waiting(need.id()));
    }
}

package quebec.esja.diagnostics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.diagnostics.DiagnosticSql.Filler;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DiagnosticId;
import quebec.esja.tenancy.TenantTransactions;

/// The diagnostics of the buyers of the bound Pôle: filled by the people of the buyer, or by the team with them, answer by answer;
/// submitted once; kept beside those of the other years. Each writing checks for whom the actor acts; what is another's is unknown.
@Service
public class Diagnostics {

    private static final String KIND = "diagnostic";
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final TenantTransactions transactions;
    private final Questionnaires questionnaires;
    private final Audit audit;
    private final Clock clock;
    private final DiagnosticSql sql = new DiagnosticSql();

    public Diagnostics(
            TenantTransactions transactions,
            Questionnaires questionnaires,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.questionnaires = questionnaires;
        this.audit = audit;
        this.clock = clock;
    }

    /// The run that is being filled, if any.
    public Optional<Diagnostic> open(BuyerId buyer) {
        return transactions.read(() -> sql.open(buyer));
    }

    /// Those submitted, the latest first.
    public List<Diagnostic> submitted(BuyerId buyer) {
        return transactions.read(() -> sql.submitted(buyer));
    }

    /// Whether that person fills for the buyer: one who acts for it, or one of the team.
    public boolean fills(BuyerId buyer, Actor actor) {
        return transactions.read(() -> sql.filler(buyer, actor)).isPresent();
    }

    public Optional<Diagnostic> find(BuyerId buyer, DiagnosticId id) {
        return transactions.read(() -> sql.find(buyer, id));
    }

    /// Begins a run with the questionnaire of now; goes on with the one that is open.
    public Filling begin(BuyerId buyer, Actor actor) {
        int number = questionnaires.current().number();
        return transactions.write(() -> {
            Optional<Filler> filler = sql.filler(buyer, actor);
            if (filler.isEmpty()) {
                return new Filling.Unknown();
            }
            sql.begin(buyer, number, filler.get(), actor, clock.instant());
            return new Filling.Kept(sql.open(buyer).orElseThrow());
        });
    }

    /// Keeps one answer.
    ///
    /// @param value blank to take the answer back
    /// @param seen  the answer that the person saw before; blank for none
    public Filling answer(
            BuyerId buyer,
            DiagnosticId id,
            String question,
            String value,
            String seen,
            Actor actor) {
        return transactions.write(() -> {
            Optional<Filler> filler = sql.filler(buyer, actor);
            Optional<Diagnostic> present = filler.flatMap(_ -> sql.lock(buyer, id));
            if (present.isEmpty()) {
                return new Filling.Unknown();
            }
            Diagnostic now = present.get();
            if (now.submission().isPresent()) {
                return new Filling.Submitted(now);
            }
            Optional<Questionnaire.Question> asked = now.questionnaire().question(question);
            if (asked.isEmpty() || !(value.isBlank() || asked.get().accepts(value))) {
                return new Filling.Refused("answer");
            }
            String kept = now.answers().to(question).orElse("");
            if (!kept.equals(seen) && !kept.equals(value)) {
                return new Filling.Stale(now);
            }
            sql.answers(
                    id,
                    now.answers().with(question, value),
                    filler.orElseThrow(),
                    actor,
                    clock.instant());
            return new Filling.Kept(sql.find(buyer, id).orElseThrow());
        });
    }

    /// Submits the answers that the person saw. Those to questions that are not asked after all are not kept.
    public Filling submit(BuyerId buyer, DiagnosticId id, Answers seen, Actor actor) {
        return transactions.write(() -> {
            Optional<Filler> filler = sql.filler(buyer, actor);
            Optional<Diagnostic> present = filler.flatMap(_ -> sql.lock(buyer, id));
            if (present.isEmpty()) {
                return new Filling.Unknown();
            }
            Diagnostic now = present.get();
            if (now.submission().isPresent()) {
                return new Filling.Submitted(now);
            }
            if (!now.answers().equals(seen)) {
                return new Filling.Stale(now);
            }
            Answers counted = now.answers().thatCount(now.questionnaire());
            if (counted.values().isEmpty()) {
                return new Filling.Refused("nothing");
            }
            Instant at = clock.instant();
            List<Scores.OfSection> sections = Scores.of(now.questionnaire(), counted);
            sql.answers(id, counted, filler.orElseThrow(), actor, at);
            sql.submit(
                    id,
                    new Diagnostic.Submission(
                            at,
                            actor.name(),
                            sections,
                            Scores.overall(now.questionnaire(), sections)));
            audit.record(
                    actor,
                    "diagnostic.submitted",
                    KIND,
                    id,
                    Map.of(
                            "buyer",
                            buyer.toString(),
                            "questionnaire",
                            String.valueOf(now.number())));
            return new Filling.Kept(sql.find(buyer, id).orElseThrow());
        });
    }

    /// Gives an open run up, with its answers.
    public Filling abandon(BuyerId buyer, DiagnosticId id, Actor actor) {
        return transactions.write(() -> {
            Optional<Diagnostic> present =
                    sql.filler(buyer, actor).flatMap(_ -> sql.lock(buyer, id));
            if (present.isEmpty()) {
                return new Filling.Unknown();
            }
            if (present.get().submission().isPresent()) {
                return new Filling.Submitted(present.get());
            }
            sql.delete(id);
            audit.record(
                    actor, "diagnostic.abandoned", KIND, id, Map.of("buyer", buyer.toString()));
            return new Filling.Kept(present.get());
        });
    }

    /// The result of a submitted run, beside the run before it and the peers of now.
    public Profile profile(Diagnostic diagnostic) {
        Diagnostic.Submission submission = diagnostic.submission().orElseThrow();
        return transactions.read(() -> {
            Optional<Diagnostic.Submission> former =
                    sql.before(diagnostic.buyer(), submission.at()).flatMap(Diagnostic::submission);
            Map<String, Peers.Median> medians =
                    Peers.medians(
                            sql.others(
                                    diagnostic.buyer(),
                                    diagnostic.number(),
                                    clock.instant()
                                            .atZone(QUEBEC)
                                            .minusMonths(Peers.MONTHS)
                                            .toInstant(),
                                    clock.instant()));
            Map<String, BigDecimal> before =
                    former.map(Diagnostic.Submission::bySection).orElse(Map.of());
            List<Profile.Line> lines =
                    submission.sections().stream()
                            .map(score ->
                                    new Profile.Line(
                                            diagnostic
                                                    .questionnaire()
                                                    .section(score.section())
                                                    .orElseThrow(),
                                            score,
                                            Optional.ofNullable(before.get(score.section())),
                                            Optional.ofNullable(medians.get(score.section()))))
                            .toList();
            return new Profile(
                    lines,
                    submission.score(),
                    former.map(one -> day(one.at())),
                    lines.stream().anyMatch(line -> line.peers().isPresent()));
        });
    }

    /// The accepted buyers and their last run, by name.
    public List<DiagnosticRow> page(String words, int offset, int limit) {
        return transactions.read(() -> sql.page(words, offset, limit));
    }

    public int count(String words) {
        return transactions.read(() -> sql.count(words));
    }

    /// The day it is in Québec.
    public LocalDate today() {
        return day(clock.instant());
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, QUEBEC);
    }
}

package quebec.esja.diagnostics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.paper.Sheet;
import quebec.esja.paper.Sheet.Block;
import quebec.esja.paper.Sheet.Fact;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// A diagnostic on paper: its result, and the plan that follows.
public final class DiagnosticSheet {

    /// What the result proposes beside its plan, in words.
    ///
    /// @param activities the most useful first
    public record Proposals(List<Activity> activities, List<Shortlist> shortlists) {

        public Proposals {
            activities = List.copyOf(activities);
            shortlists = List.copyOf(shortlists);
        }

        /// @param because  what calls for it
        /// @param standing what became of the buyer's wish; empty without one
        public record Activity(String title, String because, String standing) {}

        /// @param title of the category where the buyer would buy
        public record Shortlist(String title, List<String> enterprises) {
            public Shortlist {
                enterprises = List.copyOf(enterprises);
            }
        }
    }

    private final Diagnostic diagnostic;
    private final Language language;
    private final Texts texts;
    private final Formats formats;

    private DiagnosticSheet(Diagnostic diagnostic, Language language) {
        this.diagnostic = diagnostic;
        this.language = language;
        this.texts = Texts.of(language);
        this.formats = Formats.of(language);
    }

    /// @param diagnostic submitted
    /// @param today      the day it is printed
    public static Sheet of(
            Diagnostic diagnostic,
            Profile profile,
            List<PlanAction> plan,
            Proposals proposals,
            LocalDate today,
            Language language) {
        return new DiagnosticSheet(diagnostic, language).sheet(profile, plan, proposals, today);
    }

    private Sheet sheet(
            Profile profile, List<PlanAction> plan, Proposals proposals, LocalDate today) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Facts(facts(profile)));
        blocks.add(new Block.Heading(texts.get("diagnostics.sheet.profile")));
        blocks.add(table(profile));
        blocks.add(new Block.Prose(texts.get("diagnostics.method")));
        if (profile.unanswered() > 0) {
            blocks.add(new Block.Prose(texts.get("diagnostics.unanswered", profile.unanswered())));
        }
        blocks.add(
                new Block.Prose(
                        texts.get(
                                profile.compared() ? "diagnostics.peers" : "diagnostics.no-peers",
                                Peers.FEWEST,
                                Peers.MONTHS)));
        blocks.add(new Block.Heading(texts.get("diagnostics.sheet.plan")));
        blocks.add(
                plan.isEmpty()
                        ? new Block.Prose(texts.get("diagnostics.sheet.no-plan"))
                        : new Block.Table(
                                List.of(
                                        texts.get("diagnostics.plan.action"),
                                        texts.get("diagnostics.plan.owner"),
                                        texts.get("diagnostics.plan.due"),
                                        texts.get("diagnostics.plan.state")),
                                plan.stream().map(this::row).toList()));
        add(proposals, blocks);
        return new Sheet(
                language,
                texts.get("diagnostics.sheet.kind"),
                diagnostic.buyerName(),
                today,
                blocks);
    }

    private void add(Proposals proposals, List<Block> blocks) {
        if (!proposals.activities().isEmpty()) {
            blocks.add(new Block.Heading(texts.get("diagnostics.activities.title")));
            blocks.add(
                    new Block.Table(
                            List.of(
                                    texts.get("diagnostics.activities.activity"),
                                    texts.get("diagnostics.activities.because"),
                                    texts.get("diagnostics.activities.standing")),
                            proposals.activities().stream()
                                    .map(one -> List.of(one.title(), one.because(), one.standing()))
                                    .toList()));
        }
        proposals
                .shortlists()
                .forEach(list -> {
                    blocks.add(new Block.Heading(list.title()));
                    blocks.add(new Block.Items(list.enterprises()));
                });
    }

    private List<Fact> facts(Profile profile) {
        Diagnostic.Submission submission = diagnostic.submission().orElseThrow();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("score", score(profile.score(), language)));
        facts.add(
                fact(
                        "submitted",
                        texts.get(
                                "diagnostics.by",
                                formats.date(Diagnostics.day(submission.at())),
                                submission.by())));
        diagnostic.assistedBy().ifPresent(name -> facts.add(fact("assisted", name)));
        facts.add(
                fact(
                        "questionnaire",
                        texts.get("diagnostics.version", String.valueOf(diagnostic.number()))));
        profile.formerOn().ifPresent(day -> facts.add(fact("former", formats.date(day))));
        return facts;
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get("diagnostics.fact." + key), value);
    }

    private Block table(Profile profile) {
        List<String> columns = new ArrayList<>();
        columns.add(texts.get("diagnostics.column.section"));
        columns.add(texts.get("diagnostics.column.score"));
        if (profile.formerOn().isPresent()) {
            columns.add(texts.get("diagnostics.column.former"));
        }
        if (profile.compared()) {
            columns.add(texts.get("diagnostics.column.peers"));
        }
        return new Block.Table(
                columns,
                profile.lines().stream()
                        .map(line -> {
                            List<String> cells = new ArrayList<>();
                            cells.add(said(line.section().title()));
                            cells.add(score(line.score().score(), language));
                            if (profile.formerOn().isPresent()) {
                                cells.add(score(line.former(), language));
                            }
                            if (profile.compared()) {
                                cells.add(score(line.peers().map(Peers.Median::score), language));
                            }
                            return cells;
                        })
                        .toList());
    }

    private List<String> row(PlanAction action) {
        return List.of(
                action.words(),
                action.owner(),
                formats.shortDate(action.dueOn()),
                action.done()
                        .map(done ->
                                texts.get("diagnostics.plan.done", formats.shortDate(done.on())))
                        .orElseGet(() -> texts.get("diagnostics.plan.open")));
    }

    private String said(LocalizedText text) {
        return text.in(language.locale());
    }

    /// A score in words: « 62,5 », or « n. d. ».
    public static String score(Optional<BigDecimal> score, Language language) {
        return score.map(value -> Formats.of(language).number(value, 1))
                .orElseGet(() -> Texts.of(language).get("diagnostics.unknown"));
    }
}

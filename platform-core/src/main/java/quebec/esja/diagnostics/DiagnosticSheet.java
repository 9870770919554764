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
            LocalDate today,
            Language language) {
        return new DiagnosticSheet(diagnostic, language).sheet(profile, plan, today);
    }

    private Sheet sheet(Profile profile, List<PlanAction> plan, LocalDate today) {
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
        return new Sheet(
                language,
                texts.get("diagnostics.sheet.kind"),
                diagnostic.buyerName(),
                today,
                blocks);
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
                formats.date(action.dueOn()),
                action.done()
                        .map(done -> texts.get("diagnostics.plan.done", formats.date(done.on())))
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

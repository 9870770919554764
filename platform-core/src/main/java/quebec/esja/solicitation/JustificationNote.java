package quebec.esja.solicitation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import quebec.esja.paper.Sheet;
import quebec.esja.paper.Sheet.Block;
import quebec.esja.paper.Sheet.Fact;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// What goes in the file of a purchase: what was known, from where, and what the person decided and why.
public final class JustificationNote {

    public static final int LONGEST_REASON = 2_000;

    private final Solicitation known;
    private final Language language;
    private final Texts texts;
    private final Formats formats;
    private final SolicitationWords words;

    private JustificationNote(Solicitation known, Language language) {
        this.known = known;
        this.language = language;
        this.texts = Texts.of(language);
        this.formats = Formats.of(language);
        this.words = new SolicitationWords(language);
    }

    /// @param decided the mode chosen and why, in the words of whoever prepares the purchase; may be empty
    /// @param by      who prepared it
    public static Sheet of(Solicitation known, String decided, String by, Language language) {
        return new JustificationNote(known, language).sheet(decided.strip(), by);
    }

    private Sheet sheet(String decided, String by) {
        Purchase purchase = known.purchase();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Caution(texts.get("solicitation.informs")));
        blocks.add(new Block.Facts(facts(purchase, by)));
        blocks.add(new Block.Heading(texts.get("solicitation.note.mode")));
        blocks.add(new Block.Prose(words.advice(known.advice())));
        words.rule(known.advice()).ifPresent(rule -> blocks.add(rule(rule, purchase)));
        words.before(known.advice())
                .ifPresent(rule -> {
                    blocks.add(new Block.Prose(texts.get("solicitation.before")));
                    blocks.add(rule(rule, purchase));
                });
        blocks.add(new Block.Heading(texts.get("solicitation.own")));
        blocks.add(
                known.ownRules().isEmpty()
                        ? new Block.Prose(texts.get("solicitation.own.none"))
                        : new Block.Items(known.ownRules().stream().map(words::own).toList()));
        known.splitting().ifPresent(splitting -> blocks.addAll(splitting(splitting)));
        blocks.addAll(lately());
        blocks.add(new Block.Heading(texts.get("solicitation.note.decision")));
        blocks.add(
                decided.isEmpty()
                        ? new Block.Prose(texts.get("solicitation.note.blank"))
                        : new Block.Quotation(decided));
        blocks.add(new Block.Signature(texts.get("solicitation.note.sign")));
        return new Sheet(
                language,
                texts.get("solicitation.note.kind"),
                purchase.what().isEmpty() ? known.buyer() : purchase.what(),
                purchase.on(),
                blocks);
    }

    private List<Fact> facts(Purchase purchase, String by) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("buyer", known.buyer()));
        facts.add(fact("regime", texts.get(purchase.regime().text())));
        facts.add(fact("nature", texts.get(purchase.nature().text())));
        facts.add(
                fact(
                        "amount",
                        formats.money(purchase.amount())
                                + ", "
                                + texts.get(purchase.basis().text())));
        facts.add(fact("on", formats.date(purchase.on())));
        known.supplier().ifPresent(supplier -> facts.add(fact("supplier", supplier)));
        facts.add(fact("by", by));
        return facts;
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get("solicitation.fact." + key), value);
    }

    private Block rule(SolicitationRule rule, Purchase purchase) {
        SolicitationRule.Data data = rule.data();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("rule", words.rule(rule)));
        facts.add(fact("days", words.days(data)));
        facts.add(fact("certainty", words.certainty(data)));
        facts.add(fact("source", data.source()));
        Stream.concat(
                        Stream.of(words.note(data)).filter(note -> !note.isEmpty()),
                        words.taxes(purchase, rule).stream())
                .forEach(note -> facts.add(fact("note", note)));
        return new Block.Facts(facts);
    }

    private List<Block> splitting(Splitting splitting) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(texts.get("solicitation.splitting")));
        String total =
                texts.get(
                        "solicitation.splitting.total",
                        known.supplier().orElse(""),
                        splitting.earlier().size(),
                        formats.money(splitting.total()));
        blocks.add(
                splitting.crossing()
                        ? new Block.Caution(
                                total
                                        + "\n"
                                        + texts.get(
                                                "solicitation.splitting.crossing",
                                                words.advice(splitting.whole())))
                        : new Block.Prose(total));
        if (!splitting.earlier().isEmpty()) {
            blocks.add(table(splitting.earlier()));
        }
        return blocks;
    }

    private List<Block> lately() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(texts.get("solicitation.lately")));
        blocks.add(
                known.lately().isEmpty()
                        ? new Block.Prose(texts.get("solicitation.lately.none"))
                        : table(known.lately()));
        if (!known.invited().isEmpty()) {
            blocks.add(new Block.Heading(texts.get("solicitation.invited")));
            blocks.add(
                    new Block.Table(
                            Stream.of("on", "supplier", "what")
                                    .map(column -> texts.get("solicitation.column." + column))
                                    .toList(),
                            known.invited().stream()
                                    .map(one ->
                                            List.of(
                                                    formats.shortDate(one.on()),
                                                    one.supplier(),
                                                    one.what()))
                                    .toList()));
        }
        return blocks;
    }

    private Block table(List<EarlierContract> contracts) {
        return new Block.Table(
                Stream.of("on", "supplier", "what", "mode", "amount")
                        .map(column -> texts.get("solicitation.column." + column))
                        .toList(),
                contracts.stream()
                        .map(one ->
                                List.of(
                                        formats.shortDate(one.on()),
                                        one.supplier(),
                                        one.title(),
                                        texts.get(one.mode().text()),
                                        formats.money(one.amount())))
                        .toList());
    }
}

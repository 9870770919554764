package quebec.esja.solicitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quebec.esja.organizations.OwnRule;
import quebec.esja.purchases.PurchaseMode;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// Says an advice and the rules in words, the same on screens and in the note.
public final class SolicitationWords {

    private final Texts texts;
    private final Formats formats;
    private final Language language;

    public SolicitationWords(Language language) {
        this.language = language;
        this.texts = Texts.of(language);
        this.formats = Formats.of(language);
    }

    /// The usual mode, in one sentence.
    public String advice(Advice advice) {
        return switch (advice) {
            case Advice.Usual(PurchaseMode mode, SolicitationRule rule) ->
                    mode(mode, rule.data().leastInvited())
                            + rule.data()
                                    .otherwise()
                                    .map(other ->
                                            texts.get(
                                                    "solicitation.otherwise",
                                                    mode(other, rule.data().leastInvited())))
                                    .orElse("");
            case Advice.NotKnown _ -> texts.get("solicitation.not-known");
            case Advice.NoRule _ -> texts.get("solicitation.no-rule");
            case Advice.OwnRules _ -> texts.get("solicitation.own-rules");
        };
    }

    /// The rule an advice rests on, if it rests on one.
    public Optional<SolicitationRule> rule(Advice advice) {
        return switch (advice) {
            case Advice.Usual(_, SolicitationRule rule) -> Optional.of(rule);
            case Advice.NotKnown(SolicitationRule rule, _) -> Optional.of(rule);
            case Advice.NoRule _, Advice.OwnRules _ -> Optional.empty();
        };
    }

    /// The latest rule that was known before, where none is now.
    public Optional<SolicitationRule> before(Advice advice) {
        return switch (advice) {
            case Advice.NotKnown(_, var before) -> before;
            case Advice.NoRule(var before) -> before;
            case Advice.Usual _, Advice.OwnRules _ -> Optional.empty();
        };
    }

    private String mode(PurchaseMode mode, Optional<Integer> least) {
        return mode == PurchaseMode.LIMITED && least.isPresent()
                ? texts.get("solicitation.limited-of", least.get())
                : texts.get(mode.text());
    }

    /// A rule in one line: its regime, for what, for which amounts, which mode.
    public String rule(SolicitationRule rule) {
        return texts.get(rule.data().regime().text()) + " · " + within(rule);
    }

    /// The same, under the name of its regime.
    public String within(SolicitationRule rule) {
        SolicitationRule.Data data = rule.data();
        List<String> parts = new ArrayList<>();
        data.nature().ifPresent(nature -> parts.add(texts.get(nature.text())));
        parts.add(range(data));
        parts.add(
                data.mode()
                        .map(mode -> mode(mode, data.leastInvited()))
                        .orElseGet(() -> texts.get("solicitation.to-confirm")));
        return String.join(" · ", parts);
    }

    /// The amounts of a rule.
    public String range(SolicitationRule.Data data) {
        return data.to()
                .map(to ->
                        data.from().signum() == 0
                                ? texts.get("solicitation.under", formats.wholeDollars(to))
                                : texts.get(
                                        "solicitation.between",
                                        formats.wholeDollars(data.from()),
                                        formats.wholeDollars(to)))
                .orElseGet(() ->
                        data.from().signum() == 0
                                ? texts.get("solicitation.any-amount")
                                : texts.get(
                                        "solicitation.from", formats.wholeDollars(data.from())));
    }

    /// The days of a rule, its last one included.
    public String days(SolicitationRule.Data data) {
        Optional<String> last = data.validTo().map(to -> formats.date(to.minusDays(1)));
        Optional<String> first = data.validFrom().map(formats::date);
        if (first.isPresent() && last.isPresent()) {
            return texts.get("solicitation.from-to", first.get(), last.get());
        }
        return first.map(day -> texts.get("solicitation.since", day))
                .or(() -> last.map(day -> texts.get("solicitation.until", day)))
                .orElseGet(() -> texts.get("solicitation.no-day"));
    }

    /// Whether it was read in its source.
    public String certainty(SolicitationRule.Data data) {
        return texts.get(data.confirmed() ? "solicitation.read" : "solicitation.to-confirm");
    }

    public String note(SolicitationRule.Data data) {
        return data.note().in(language.locale());
    }

    /// A rule of the organization itself, in one line.
    public String own(OwnRule rule) {
        OwnRule.Data data = rule.data();
        return texts.get(data.kind().text())
                + data.nature().map(nature -> ", " + texts.get(nature.text())).orElse("")
                + data.amount().map(amount -> " · " + formats.money(amount)).orElse("")
                + " · "
                + data.text()
                + data.from()
                        .map(from -> " · " + texts.get("solicitation.since", formats.date(from)))
                        .orElse("")
                + " · "
                + data.source();
    }

    /// Whether the amount and the rule count taxes otherwise, in a sentence.
    public Optional<String> taxes(Purchase purchase, SolicitationRule rule) {
        return rule.data()
                .taxBasis()
                .filter(basis -> basis != purchase.basis())
                .map(basis ->
                        texts.get(
                                "solicitation.taxes",
                                texts.get(basis.text()),
                                texts.get(purchase.basis().text())));
    }
}

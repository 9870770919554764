package quebec.esja.solicitation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import quebec.esja.organizations.Regime;
import quebec.esja.purchases.PurchaseMode;

/// The usual mode for a purchase, as far as it is known here.
public sealed interface Advice {

    /// @param mode that of the rule
    record Usual(PurchaseMode mode, SolicitationRule rule) implements Advice {}

    /// A rule holds, and its mode is not known here.
    ///
    /// @param before the latest rule that was, if one was known
    record NotKnown(SolicitationRule rule, Optional<SolicitationRule> before) implements Advice {}

    /// No rule of that day is known here.
    record NoRule(Optional<SolicitationRule> before) implements Advice {}

    /// No law says; the organization's own rules do.
    record OwnRules() implements Advice {}

    /// The rule that fits best: one of that nature before one of all, then the latest.
    static Advice on(Purchase purchase, List<SolicitationRule> rules) {
        if (purchase.regime() == Regime.NONE) {
            return new OwnRules();
        }
        List<SolicitationRule> about =
                rules.stream()
                        .filter(rule ->
                                rule.concerns(
                                        purchase.regime(), purchase.nature(), purchase.amount()))
                        .toList();
        Optional<SolicitationRule> before =
                about.stream()
                        .filter(rule -> rule.data().mode().isPresent())
                        .filter(rule ->
                                rule.data()
                                        .validTo()
                                        .filter(end -> !end.isAfter(purchase.on()))
                                        .isPresent())
                        .max(Comparator.comparing(rule -> rule.data().validTo().orElseThrow()));
        return about.stream()
                .filter(rule -> rule.holds(purchase.on()))
                .max(
                        Comparator.<SolicitationRule, Boolean>comparing(
                                        rule -> rule.data().nature().isPresent())
                                .thenComparing(
                                        rule -> rule.data().validFrom().orElse(LocalDate.MIN)))
                .<Advice>map(rule ->
                        rule.data()
                                .mode()
                                .<Advice>map(mode -> new Usual(mode, rule))
                                .orElseGet(() -> new NotKnown(rule, before)))
                .orElseGet(() -> new NoRule(before));
    }
}

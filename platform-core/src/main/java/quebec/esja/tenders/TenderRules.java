package quebec.esja.tenders;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import quebec.esja.tenders.Seller.Expression;

/// Which open notices an enterprise might answer: what is bought must be what it sells, and where must be where it delivers.
final class TenderRules {

    static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    /// The digest leaves on Monday morning, for the week.
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /// Lexemes that name no trade: half of all notices hold one of them.
    private static final Set<String> GENERIC =
            Set.of(
                    "servic",
                    "produit",
                    "fournitur",
                    "acquisit",
                    "achat",
                    "locat",
                    "vent",
                    "gestion",
                    "projet",
                    "divers",
                    "offre",
                    "contrat",
                    "travail",
                    "travau",
                    "regional",
                    "local",
                    "quebec",
                    "entrepris",
                    "professionnel",
                    "personnalis",
                    "equip",
                    "materiel",
                    "public",
                    "cle",
                    "main");

    /// More than all other reasons together.
    private static final int WATCHED = 10;

    private TenderRules() {}

    /// Whether an enterprise might answer a notice, what it watches included.
    ///
    /// @param said    texts of the seller's expressions that the search finds in the notice, synonyms included
    /// @param alerts  of the enterprise
    /// @param watched words of alerts that the search finds in the notice
    static TenderFit fit(
            Seller seller,
            OpenNotice notice,
            Set<String> said,
            List<TenderAlert> alerts,
            Set<String> watched) {
        TenderFit own = fit(seller, notice, said);
        return alerts.stream()
                .filter(alert -> watched.contains(alert.words()))
                .filter(alert -> wanted(alert.regions(), notice))
                .findFirst()
                .<TenderFit>map(alert -> new TenderFit.Suits(watched(own, notice, alert.words())))
                .orElse(own);
    }

    /// A category that an offering names, or words of an offering, make a match; a hint from the portfolio's categories only adds to
    /// it. A place it does not serve unmakes it; an unknown place does not.
    static TenderFit fit(Seller seller, OpenNotice notice, Set<String> said) {
        List<MatchReason> reasons = new ArrayList<>();
        int weight = 0;
        List<Named> same =
                notice.codes().stream().filter(c -> seller.codes().contains(c.code())).toList();
        if (!same.isEmpty()) {
            reasons.add(new MatchReason.SameCode(same.getFirst()));
            weight += 3;
        }
        List<String> words =
                seller.expressions().stream()
                        .filter(expression -> speaksOf(notice, expression, said))
                        .map(Expression::text)
                        .distinct()
                        .toList();
        if (!words.isEmpty()) {
            reasons.add(new MatchReason.Words(words));
            weight += 2 + Math.min(2, words.size() - 1);
        }
        if (reasons.isEmpty()) {
            return new TenderFit.OtherTrade();
        }
        if (same.isEmpty()) {
            Optional<Named> near =
                    notice.codes().stream()
                            .filter(code -> seller.nearCodes().contains(code.code()))
                            .findFirst();
            if (near.isPresent()) {
                reasons.add(new MatchReason.NearCode(near.get()));
                weight += 1;
            }
        }
        Optional<MatchReason> place = place(seller, notice);
        if (place.isEmpty()) {
            return new TenderFit.Elsewhere(reasons);
        }
        reasons.add(place.get());
        weight += place.get() instanceof MatchReason.Place(_, _, boolean whole) && whole ? 1 : 0;
        return new TenderFit.Suits(new TenderMatch(notice, reasons, weight));
    }

    /// Whether the search might find an expression in a notice: one of its words is there, or may stand for one that is. It spares
    /// asking for each of thousands of expressions.
    ///
    /// @param kin lexemes of the expressions for which the notice has a synonym
    static boolean mightSpeakOf(OpenNotice notice, Expression expression, Set<String> kin) {
        return expression.lexemes().stream()
                .anyMatch(one -> notice.lexemes().contains(one) || kin.contains(one));
    }

    /// All of an expression's words, or at least two that name a trade and half of those.
    private static boolean speaksOf(OpenNotice notice, Expression expression, Set<String> said) {
        Set<String> telling = new HashSet<>(expression.lexemes());
        telling.removeAll(GENERIC);
        if (telling.isEmpty()) {
            return false;
        }
        if (said.contains(expression.text())) {
            return true;
        }
        long common = telling.stream().filter(notice.lexemes()::contains).count();
        return common >= 2 && common * 2 >= telling.size();
    }

    private static Optional<MatchReason> place(Seller seller, OpenNotice notice) {
        if (notice.regions().isEmpty()) {
            return Optional.of(new MatchReason.PlaceUnknown());
        }
        Optional<Named> whole =
                notice.regions().stream()
                        .filter(region ->
                                seller.everywhere() || seller.whole().contains(region.code()))
                        .findFirst();
        if (whole.isPresent()) {
            return Optional.of(new MatchReason.Place(whole.get(), notice.basis(), true));
        }
        return notice.regions().stream()
                .filter(region -> seller.part().contains(region.code()))
                .findFirst()
                .map(region -> new MatchReason.Place(region, notice.basis(), false));
    }

    /// Whether an alert for these regions wants a notice: none means all, and a notice that says nothing of its place is wanted.
    static boolean wanted(Set<String> regions, OpenNotice notice) {
        return regions.isEmpty()
                || notice.regions().isEmpty()
                || notice.regions().stream().map(Named::code).anyMatch(regions::contains);
    }

    /// The match with an alert's words added, or made of them alone. What one watches by name comes first.
    private static TenderMatch watched(TenderFit own, OpenNotice notice, String words) {
        List<MatchReason> reasons = new ArrayList<>();
        reasons.add(new MatchReason.Watched(words));
        if (own instanceof TenderFit.Suits(TenderMatch match)) {
            reasons.addAll(match.reasons());
        }
        return new TenderMatch(notice, reasons, own.weight() + WATCHED);
    }

    /// Whether a digest is to be made: a Monday morning has come since the last was.
    static boolean digestDue(Instant looked, Instant now) {
        return looked.isBefore(lastMonday(now));
    }

    private static Instant lastMonday(Instant now) {
        ZonedDateTime here = now.atZone(QUEBEC);
        LocalDate monday =
                here.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        ZonedDateTime morning = monday.atTime(MORNING).atZone(QUEBEC);
        return (morning.isAfter(here)
                        ? monday.minusWeeks(1).atTime(MORNING).atZone(QUEBEC)
                        : morning)
                .toInstant();
    }
}

package quebec.esja.tenders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.tenders.Seller.Expression;

class TenderRulesTest {

    private static final Instant ENDS = Instant.parse("2026-12-15T19:00:00Z");
    private static final List<String> REGIONS = List.of("03", "04", "05", "16");
    private static final List<String> CODES = List.of("G15", "S9", "S5", "C01");
    private static final List<String> LEXEMES =
            List.of("traiteur", "buffet", "entretien", "menag", "servic", "recyclag", "bois");

    @Test
    void aCategoryThatAnOfferingNamesIsAMatchAndAHintIsNone() {
        OpenNotice notice = notice(Set.of("G15"), Set.of("05"), Set.of());

        assertThat(match(seller(Set.of("G15"), Set.of(), Set.of("05")), notice))
                .hasValueSatisfying(found ->
                        assertThat(found.reasons())
                                .hasSize(2)
                                .hasAtLeastOneElementOfType(MatchReason.SameCode.class));
        assertThat(match(seller(Set.of(), Set.of("G15"), Set.of("05")), notice))
                .as("the portfolio's category alone says too little")
                .isEmpty();
    }

    @Test
    void wordsMatchByTwoThatTellATradeOrByTheSearch() {
        OpenNotice notice =
                notice(Set.of(), Set.of("05"), Set.of("entretien", "menag", "palais", "servic"));
        Seller cleaner =
                speaking(
                        new Expression(
                                "Entretien ménager d’immeubles",
                                Set.of("entretien", "menag", "immeubl")));
        Seller other = speaking(new Expression("Entretien de vélos", Set.of("entretien", "velo")));
        Seller vague = speaking(new Expression("Services", Set.of("servic")));

        assertThat(match(cleaner, notice)).isPresent();
        assertThat(match(other, notice)).isEmpty();
        assertThat(suiting(other, notice, Set.of("Entretien de vélos"))).isPresent();
        assertThat(suiting(vague, notice, Set.of("Services")))
                .as("a word that half of all notices hold")
                .isEmpty();
    }

    @Test
    void whereItIsNotDeliveredUnmakesAMatchAndAnUnknownPlaceDoesNot() {
        Seller seller = seller(Set.of("G15"), Set.of(), Set.of("05"));

        assertThat(match(seller, notice(Set.of("G15"), Set.of("03"), Set.of()))).isEmpty();
        assertThat(match(seller, notice(Set.of("G15"), Set.of("03", "05"), Set.of()))).isPresent();
        assertThat(match(seller, notice(Set.of("G15"), Set.of(), Set.of())))
                .hasValueSatisfying(found ->
                        assertThat(found.reasons()).contains(new MatchReason.PlaceUnknown()));
        Seller partly =
                new Seller(Set.of("G15"), Set.of(), List.of(), false, Set.of(), Set.of("03"));
        assertThat(match(partly, notice(Set.of("G15"), Set.of("03"), Set.of())))
                .hasValueSatisfying(found ->
                        assertThat(found.reasons())
                                .anyMatch(reason ->
                                        reason instanceof MatchReason.Place(_, _, boolean whole)
                                                && !whole));
    }

    /// Whatever there is: no match without a reason of what and one of where, never where nothing is delivered; selling more, or
    /// in more places, never loses a match nor makes it weaker.
    @Test
    void neverLosesAMatchByOfferingMore() {
        Random random = new Random(5);
        for (int round = 0; round < 3_000; round++) {
            OpenNotice notice =
                    notice(some(CODES, random), some(REGIONS, random), some(LEXEMES, random));
            Seller seller =
                    new Seller(
                            some(CODES, random),
                            some(CODES, random),
                            List.of(new Expression("un", some(LEXEMES, random))),
                            false,
                            some(REGIONS, random),
                            some(REGIONS, random));
            Set<String> said = random.nextInt(4) == 0 ? Set.of("un") : Set.of();

            Optional<TenderMatch> found = suiting(seller, notice, said);

            found.ifPresent(match -> {
                assertThat(match.weight()).isPositive();
                assertThat(match.reasons())
                        .anyMatch(reason ->
                                reason instanceof MatchReason.SameCode
                                        || reason instanceof MatchReason.Words)
                        .anyMatch(reason ->
                                reason instanceof MatchReason.Place
                                        || reason instanceof MatchReason.PlaceUnknown);
                Set<String> served = new HashSet<>(seller.whole());
                served.addAll(seller.part());
                assertThat(notice.regions())
                        .satisfiesAnyOf(
                                regions -> assertThat(regions).isEmpty(),
                                regions ->
                                        assertThat(regions)
                                                .anyMatch(one -> served.contains(one.code())));
            });
            Optional<TenderMatch> more = suiting(larger(seller, random), notice, said);
            assertThat(more.map(TenderMatch::weight).orElse(0))
                    .isGreaterThanOrEqualTo(found.map(TenderMatch::weight).orElse(0));
        }
    }

    private static Seller larger(Seller seller, Random random) {
        Set<String> codes = new HashSet<>(seller.codes());
        codes.addAll(some(CODES, random));
        List<Expression> expressions = new ArrayList<>(seller.expressions());
        expressions.add(new Expression("deux", some(LEXEMES, random)));
        Set<String> whole = new HashSet<>(seller.whole());
        whole.addAll(some(REGIONS, random));
        return new Seller(
                codes, seller.nearCodes(), expressions, random.nextBoolean(), whole, seller.part());
    }

    @Test
    void anAlertWantsItsRegionsAndWhatSaysNothingOfItsPlace() {
        assertThat(TenderRules.wanted(Set.of(), notice(Set.of(), Set.of("03"), Set.of()))).isTrue();
        assertThat(TenderRules.wanted(Set.of("05"), notice(Set.of(), Set.of("03"), Set.of())))
                .isFalse();
        assertThat(TenderRules.wanted(Set.of("05"), notice(Set.of(), Set.of(), Set.of()))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T12:00:00Z, 2026-11-23T11:59:00Z, false",
        "2026-11-16T11:59:00Z, 2026-11-16T12:00:00Z, true",
        "2026-11-16T12:00:00Z, 2026-11-23T12:00:00Z, true",
        "2026-11-18T12:00:00Z, 2026-11-22T23:00:00Z, false",
        "2026-11-18T12:00:00Z, 2026-12-25T23:00:00Z, true",
    })
    void aDigestIsDueOnceAMondayMorningHasCome(Instant looked, Instant now, boolean due) {
        assertThat(TenderRules.digestDue(looked, now)).isEqualTo(due);
    }

    private static Set<String> some(List<String> all, Random random) {
        Set<String> some = new HashSet<>();
        all.stream().filter(_ -> random.nextInt(3) == 0).forEach(some::add);
        return some;
    }

    private static Optional<TenderMatch> match(Seller seller, OpenNotice notice) {
        return suiting(seller, notice, Set.of());
    }

    private static Optional<TenderMatch> suiting(
            Seller seller, OpenNotice notice, Set<String> said) {
        return TenderRules.fit(seller, notice, said) instanceof TenderFit.Suits(TenderMatch match)
                ? Optional.of(match)
                : Optional.empty();
    }

    private static Seller seller(Set<String> codes, Set<String> near, Set<String> regions) {
        return new Seller(codes, near, List.of(), false, regions, Set.of());
    }

    private static Seller speaking(Expression expression) {
        return new Seller(Set.of(), Set.of(), List.of(expression), true, Set.of(), Set.of());
    }

    private static OpenNotice notice(Set<String> codes, Set<String> regions, Set<String> lexemes) {
        return new OpenNotice(
                "ocds-ec9k95-1",
                "Avis",
                "Ville",
                ENDS,
                "",
                codes.stream().sorted().map(TenderRulesTest::named).toList(),
                regions.stream().sorted().map(TenderRulesTest::named).toList(),
                PlaceBasis.BUYER,
                lexemes);
    }

    private static Named named(String code) {
        return new Named(code, new LocalizedText(code, code));
    }
}

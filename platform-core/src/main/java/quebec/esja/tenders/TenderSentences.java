package quebec.esja.tenders;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import quebec.esja.texts.Texts;

/// Why a notice is shown, in words.
public final class TenderSentences {

    private static final int MOST_OFFERINGS = 3;

    private TenderSentences() {}

    /// One sentence per reason, said to the enterprise, the strongest first.
    public static List<String> of(TenderMatch match, Texts texts) {
        return of(match.reasons(), texts);
    }

    /// The same, from the reasons alone.
    public static List<String> of(List<MatchReason> reasons, Texts texts) {
        return reasons.stream().map(reason -> of("tenders.reason.", reason, texts)).toList();
    }

    /// Why a notice suits an enterprise or does not, said of it to somebody else.
    public static List<String> about(TenderFit fit, Texts texts) {
        Stream<String> reasons =
                fit.reasons().stream().map(reason -> of("tenders.about.", reason, texts));
        return switch (fit) {
            case TenderFit.Suits _ -> reasons.toList();
            case TenderFit.Elsewhere _ ->
                    Stream.concat(reasons, Stream.of(texts.get("tenders.about.place.elsewhere")))
                            .toList();
            case TenderFit.OtherTrade _ -> List.of(texts.get("tenders.about.other-trade"));
        };
    }

    private static String of(String family, MatchReason reason, Texts texts) {
        Locale locale = texts.language().locale();
        return switch (reason) {
            case MatchReason.SameCode(Named category) ->
                    texts.get(family + "same-code", category.code(), category.name().in(locale));
            case MatchReason.NearCode(Named category) ->
                    texts.get(family + "near-code", category.code(), category.name().in(locale));
            case MatchReason.Words(List<String> offerings) ->
                    texts.get(
                            family + "words",
                            String.join(
                                    ", ",
                                    offerings.subList(
                                            0, Math.min(MOST_OFFERINGS, offerings.size()))));
            case MatchReason.Place(Named region, PlaceBasis basis, boolean whole) ->
                    texts.get(
                            family
                                    + "place."
                                    + basis.name().toLowerCase(Locale.ROOT)
                                    + (whole ? "" : ".part"),
                            region.name().in(locale));
            case MatchReason.PlaceUnknown _ -> texts.get(family + "place.unknown");
            case MatchReason.Watched(String words) -> texts.get(family + "watched", words);
        };
    }
}

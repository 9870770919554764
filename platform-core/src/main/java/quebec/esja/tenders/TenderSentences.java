package quebec.esja.tenders;

import java.util.List;
import java.util.Locale;
import quebec.esja.texts.Texts;

/// Why a notice is shown, in words.
public final class TenderSentences {

    private static final int MOST_OFFERINGS = 3;

    private TenderSentences() {}

    /// One sentence per reason, the strongest first.
    public static List<String> of(TenderMatch match, Texts texts) {
        return match.reasons().stream().map(reason -> of(reason, texts)).toList();
    }

    private static String of(MatchReason reason, Texts texts) {
        Locale locale = texts.language().locale();
        return switch (reason) {
            case MatchReason.SameCode(Named category) ->
                    texts.get(
                            "tenders.reason.same-code",
                            category.code(),
                            category.name().in(locale));
            case MatchReason.NearCode(Named category) ->
                    texts.get(
                            "tenders.reason.near-code",
                            category.code(),
                            category.name().in(locale));
            case MatchReason.Words(List<String> offerings) ->
                    texts.get(
                            "tenders.reason.words",
                            String.join(
                                    ", ",
                                    offerings.subList(
                                            0, Math.min(MOST_OFFERINGS, offerings.size()))));
            case MatchReason.Place(Named region, PlaceBasis basis, boolean whole) ->
                    texts.get(
                            "tenders.reason.place."
                                    + basis.name().toLowerCase(Locale.ROOT)
                                    + (whole ? "" : ".part"),
                            region.name().in(locale));
            case MatchReason.PlaceUnknown _ -> texts.get("tenders.reason.place.unknown");
            case MatchReason.Watched(String words) -> texts.get("tenders.reason.watched", words);
        };
    }
}

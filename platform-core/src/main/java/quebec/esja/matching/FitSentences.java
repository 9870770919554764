package quebec.esja.matching;

import java.util.List;
import java.util.stream.Collectors;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;

/// Why an enterprise fits a need or does not, in words.
public final class FitSentences {

    private FitSentences() {}

    /// One sentence per reason, in the order in which they are weighed.
    public static List<String> of(Fit fit, Texts texts) {
        return fit.reasons().stream().map(reason -> of(reason, texts)).toList();
    }

    private static String of(FitReason reason, Texts texts) {
        return switch (reason) {
            case FitReason.SameCode(String activity, int digits) ->
                    texts.get("matching.reason.code." + digits, activity);
            case FitReason.SameCategory(String activity) ->
                    texts.get("matching.reason.category", activity);
            case FitReason.Words(String activity, boolean every) ->
                    texts.get("matching.reason.words" + (every ? "" : "-some"), activity);
            case FitReason.NoActivity _ -> texts.get("matching.reason.no-activity");
            case FitReason.Served(String activity) -> texts.get("matching.reason.served", activity);
            case FitReason.ServedOtherwise(String activity) ->
                    texts.get("matching.reason.served-otherwise", activity);
            case FitReason.ServiceUnknown _ -> texts.get("matching.reason.service-unknown");
            case FitReason.NotServed _ -> texts.get("matching.reason.not-served");
            case FitReason.Able(boolean proven) ->
                    texts.get("matching.reason.able" + (proven ? "-proven" : ""));
            case FitReason.MaybeTooLarge _ -> texts.get("matching.reason.maybe-too-large");
            case FitReason.TooLarge _ -> texts.get("matching.reason.too-large");
            case FitReason.CapacityUnknown(String employees) ->
                    employees.isEmpty()
                            ? texts.get("matching.reason.capacity-unknown")
                            : texts.get(
                                    "matching.reason.capacity-unknown-size",
                                    texts.get("supplier.size." + employees));
            case FitReason.Proven(int contracts, int sameCategory, int labels) ->
                    texts.get("matching.reason.proven", contracts, sameCategory, labels);
            case FitReason.NoProof _ -> texts.get("matching.reason.no-proof");
            case FitReason.Confirmed(var on) ->
                    on.map(day ->
                                    texts.get(
                                            "matching.reason.confirmed",
                                            Formats.of(texts.language()).date(day)))
                            .orElseGet(() -> texts.get("matching.reason.never-confirmed"));
            case FitReason.Declined(List<RefusalReason> reasons, var last) ->
                    texts.get(
                            "matching.reason.declined",
                            reasons.stream()
                                    .map(one -> texts.get(one.text()))
                                    .collect(Collectors.joining(", ")),
                            Formats.of(texts.language()).date(last));
        };
    }
}

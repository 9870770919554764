package quebec.esja.bidfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;

/// What the documents of a bid file are called, and how they stand.
public final class BidWords {

    private BidWords() {}

    /// « Licence RBQ », or the title of what has no kind of its own.
    public static String name(BidDetails details, Texts texts) {
        return details.kind() == BidKind.OTHER ? details.title() : kind(details.kind(), texts);
    }

    public static String kind(BidKind kind, Texts texts) {
        return texts.get("bidfile.kind." + kind.code());
    }

    /// « n° 123-456 · Assureur · Précision », whatever of it is known.
    public static String facts(BidDetails details, Texts texts) {
        List<String> facts = new ArrayList<>();
        if (!details.number().isEmpty()) {
            facts.add(texts.get("bidfile.number", details.number()));
        }
        if (!details.issuer().isEmpty()) {
            facts.add(details.issuer());
        }
        if (details.kind() != BidKind.OTHER && !details.title().isEmpty()) {
            facts.add(details.title());
        }
        return String.join(" · ", facts);
    }

    /// « valide jusqu’au 3 mars 2027 ».
    public static String standing(BidDocument document, LocalDate today, Texts texts) {
        String key =
                switch (document.on(today)) {
                    case UNLIMITED -> "bidfile.standing.unlimited";
                    case VALID -> "bidfile.standing.valid";
                    case ENDING -> "bidfile.standing.ending";
                    case EXPIRED -> "bidfile.standing.expired";
                };
        return document.details()
                .validUntil()
                .map(until -> texts.get(key, Formats.of(texts.language()).date(until)))
                .orElseGet(() -> texts.get(key));
    }
}

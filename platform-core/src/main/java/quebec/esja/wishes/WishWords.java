package quebec.esja.wishes;

import java.time.LocalDate;
import java.time.ZoneId;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// What became of a wish, in a sentence, on screens and on paper.
public final class WishWords {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private WishWords() {}

    public static String standing(Wish wish, Language language) {
        Texts texts = Texts.of(language);
        return wish.answered()
                .map(Wish.Answered::answer)
                .map(answer -> answer(answer, language))
                .orElseGet(() ->
                        texts.get(
                                "wishes.standing.waiting",
                                Formats.of(language)
                                        .date(LocalDate.ofInstant(wish.askedAt(), QUEBEC)),
                                wish.askedBy()));
    }

    private static String answer(WishAnswer answer, Language language) {
        Texts texts = Texts.of(language);
        return switch (answer) {
            case WishAnswer.Planned(LocalDate on, String words) ->
                    texts.get("wishes.standing.planned", Formats.of(language).date(on), words);
            case WishAnswer.Declined(String words) -> texts.get("wishes.standing.declined", words);
        };
    }
}

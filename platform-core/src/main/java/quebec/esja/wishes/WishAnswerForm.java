package quebec.esja.wishes;

import java.time.LocalDate;
import java.util.Optional;
import quebec.esja.spreadsheets.CellText;

/// An answer as it was typed.
public sealed interface WishAnswerForm {

    /// How far ahead an activity is planned, in years.
    int FAR = 2;

    record Planned(Optional<LocalDate> on, String words) implements WishAnswerForm {}

    record Declined(String words) implements WishAnswerForm {}

    /// What it is worth.
    sealed interface Reading {

        record Sound(WishAnswer answer) implements Reading {}

        /// @param reason key of the sentence below `wishes.refusal.`
        record Refused(String reason) implements Reading {}
    }

    default Reading read(LocalDate today) {
        return switch (this) {
            case Declined(String typed) ->
                    worded(typed)
                            .<Reading>map(
                                    words -> new Reading.Sound(new WishAnswer.Declined(words)))
                            .orElseGet(() -> new Reading.Refused("words"));
            case Planned(Optional<LocalDate> on, String typed) -> {
                Optional<String> words = worded(typed);
                Optional<LocalDate> day =
                        on.filter(
                                one -> !one.isBefore(today) && !one.isAfter(today.plusYears(FAR)));
                if (day.isEmpty()) {
                    yield new Reading.Refused("day");
                }
                yield words.<Reading>map(
                                said -> new Reading.Sound(new WishAnswer.Planned(day.get(), said)))
                        .orElseGet(() -> new Reading.Refused("words"));
            }
        };
    }

    private static Optional<String> worded(String typed) {
        String words = CellText.clean(typed);
        int length = words.codePointCount(0, words.length());
        return length >= WishAnswer.SHORTEST_WORDS && length <= WishAnswer.LONGEST_WORDS
                ? Optional.of(words)
                : Optional.empty();
    }
}

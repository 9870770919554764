package quebec.esja.wishes;

import java.time.LocalDate;

/// What the Pôle answers to those who ask for an activity, in its own words.
public sealed interface WishAnswer {

    int SHORTEST_WORDS = 3;
    int LONGEST_WORDS = 600;

    String words();

    /// @param on    the day it is held
    /// @param words where, when, how one registers
    record Planned(LocalDate on, String words) implements WishAnswer {}

    /// @param words why not, or what instead
    record Declined(String words) implements WishAnswer {}
}

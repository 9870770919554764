package quebec.esja.tenders;

import java.util.Set;

/// What narrows the enterprises of a notice.
///
/// @param text   part of the name or of the municipality; empty for all
/// @param kinds  none for all
/// @param states none for all
public record SuitFilter(String text, Set<TenderFit.Kind> kinds, Set<Telling.State> states) {

    /// Those that the notice suits.
    public static final SuitFilter SUITED =
            new SuitFilter("", Set.of(TenderFit.Kind.SUITS), Set.of());

    public SuitFilter {
        kinds = Set.copyOf(kinds);
        states = Set.copyOf(states);
    }
}

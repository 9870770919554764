package quebec.esja.tenders;

import java.util.List;
import java.util.Locale;

/// How a notice and an enterprise go together.
public sealed interface TenderFit {

    /// It sells what is bought, and delivers there as far as anyone says; or it watches those words.
    record Suits(TenderMatch match) implements TenderFit {}

    /// It sells what is bought and delivers elsewhere.
    ///
    /// @param reasons why it sells it
    record Elsewhere(List<MatchReason> reasons) implements TenderFit {
        public Elsewhere {
            reasons = List.copyOf(reasons);
        }
    }

    /// None of its offerings is what is bought, in codes or in words.
    record OtherTrade() implements TenderFit {}

    /// Which of the three, the best first.
    enum Kind {
        SUITS,
        ELSEWHERE,
        OTHER_TRADE;

        /// Key of its name.
        public String text() {
            return "tenders.fit." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    default Kind kind() {
        return switch (this) {
            case Suits _ -> Kind.SUITS;
            case Elsewhere _ -> Kind.ELSEWHERE;
            case OtherTrade _ -> Kind.OTHER_TRADE;
        };
    }

    /// How strong the reasons are together; zero when it does not suit.
    default int weight() {
        return switch (this) {
            case Suits(TenderMatch match) -> match.weight();
            case Elsewhere _, OtherTrade _ -> 0;
        };
    }

    /// The strongest first; none for another trade.
    default List<MatchReason> reasons() {
        return switch (this) {
            case Suits(TenderMatch match) -> match.reasons();
            case Elsewhere(List<MatchReason> reasons) -> reasons;
            case OtherTrade _ -> List.of();
        };
    }
}

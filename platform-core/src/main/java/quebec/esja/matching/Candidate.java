package quebec.esja.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quebec.esja.kernel.SupplierId;

/// An enterprise of the directory, as far as fitting a need is concerned.
///
/// @param activities   what it sells, each with its own service area
/// @param revenue      told by it, if it told it
/// @param yearOfWork   the most dollars of realized contracts the Pôle knows in one calendar year; zero when none
/// @param employees    name of its size band; empty when unknown
/// @param proof        what shows that it does what it says
/// @param confirmedOn  when it last confirmed its profile
/// @param refusals     its own, of needs of the same category, of the last twelve months
public record Candidate(
        SupplierId supplier,
        String name,
        List<Activity> activities,
        Optional<Revenue> revenue,
        BigDecimal yearOfWork,
        String employees,
        Proof proof,
        Optional<LocalDate> confirmedOn,
        List<Refusal> refusals) {

    public Candidate {
        activities = List.copyOf(activities);
        refusals = List.copyOf(refusals);
    }

    /// One offering.
    ///
    /// @param unspsc eight digits, or empty
    /// @param words  whether its enterprise's words are those of the need, synonyms included
    public record Activity(
            String title, String category, String unspsc, Words words, Reach reach) {}

    /// How many of the need's words an activity has.
    public enum Words {
        EVERY,
        SOME,
        NONE
    }

    /// Whether an activity is delivered at the place.
    public enum Reach {
        COVERED,
        /// It says nothing of where it delivers.
        UNKNOWN,
        NOT_COVERED
    }

    /// @param contracts       realized, not contested
    /// @param sameCategory    those of the category of the need
    /// @param labels          that hold today
    public record Proof(int contracts, int sameCategory, int labels) {
        public static final Proof NONE = new Proof(0, 0, 0);
    }

    /// An earlier « pas cette fois ».
    ///
    /// @param samePlace whether that need was to be delivered at the same place
    /// @param low       least amount of that need
    public record Refusal(RefusalReason reason, boolean samePlace, BigDecimal low, LocalDate on) {}
}

package quebec.esja.matching;

import java.util.List;

/// Whom an enterprise might answer with: those who bring what it lacks.
public final class Partners {

    private Partners() {}

    /// @param ranked all, in their order
    /// @param self   the one that looks for partners, among them
    /// @param most   at most
    public static List<Fit> complementary(List<Fit> ranked, Fit self, int most) {
        boolean trade = says(self, FitReason.NoActivity.class);
        boolean place =
                says(self, FitReason.NotServed.class)
                        || says(self, FitReason.ServedOtherwise.class)
                        || says(self, FitReason.ServiceUnknown.class);
        return ranked.stream()
                .filter(other -> !other.candidate().supplier().equals(self.candidate().supplier()))
                .filter(other -> other.grade() != Grade.UNLIKELY)
                .filter(other -> !trade || !says(other, FitReason.NoActivity.class))
                .filter(other -> !place || says(other, FitReason.Served.class))
                .limit(most)
                .toList();
    }

    private static boolean says(Fit fit, Class<? extends FitReason> reason) {
        return fit.reasons().stream().anyMatch(reason::isInstance);
    }
}

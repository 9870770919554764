package quebec.esja.dossiers;

import java.time.LocalDate;
import quebec.esja.kernel.NeedId;

/// Where a contract comes from: one need it answers, or one meeting of its two parties.
public sealed interface Origin {

    /// @param what was looked for; empty once it is forgotten
    record Need(NeedId need, String what) implements Origin {}

    /// @param on   the day they met
    /// @param what it was: « Maillage de l'automne, Magog »
    record Meeting(LocalDate on, String what) implements Origin {}
}

package quebec.esja.dossiers;

import java.time.LocalDate;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.NeedId;

/// Where a contract comes from: one need it answers, or one meeting of its two parties.
public sealed interface Origin {

    /// What was looked for.
    sealed interface Need extends Origin {

        /// Empty once it is forgotten.
        String what();
    }

    /// What its buyer wrote and had sent to enterprises.
    record PurchaseNeed(BuyerNeedId need, String what) implements Need {}

    /// What someone told the Pôle, on its site or by mail.
    record Request(NeedId need, String what) implements Need {}

    /// @param on   the day they met
    /// @param what it was: « Maillage de l'automne, Magog »
    record Meeting(LocalDate on, String what) implements Origin {}
}

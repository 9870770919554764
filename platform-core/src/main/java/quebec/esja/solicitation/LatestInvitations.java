package quebec.esja.solicitation;

import java.time.LocalDate;
import java.util.List;
import quebec.esja.kernel.BuyerId;
import quebec.esja.purchases.Nature;

/// Whom a buyer asked last: filled by whatever keeps invitations of the bound Pôle.
public interface LatestInvitations {

    /// @param what the need it was about
    record Invitation(String supplier, String what, LocalDate on) {}

    /// The latest first.
    ///
    /// @param nature of the purchase that is prepared; one that does not keep natures gives all
    List<Invitation> of(BuyerId buyer, Nature nature, int most);
}

package quebec.esja.organizations;

import java.util.List;
import java.util.Optional;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.MemberId;

/// How a buyer buys.
///
/// @param usual     the regime that follows from its kind, if one does
/// @param rules     its own, the latest first, those that ended too
/// @param champions among its people
/// @param version   of the data; 0 while it told nothing
public record Organization(
        BuyerId buyer,
        Optional<Regime> usual,
        OrganizationData data,
        List<OwnRule> rules,
        List<MemberId> champions,
        int version) {

    public Organization {
        rules = List.copyOf(rules);
        champions = List.copyOf(champions);
    }

    /// The regime that holds; none while nobody told and its kind does not tell.
    public Optional<Regime> regime() {
        return data.regime().or(() -> usual);
    }
}

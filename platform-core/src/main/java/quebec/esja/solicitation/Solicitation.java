package quebec.esja.solicitation;

import java.util.List;
import java.util.Optional;
import quebec.esja.organizations.OwnRule;

/// All that is known for a purchase.
///
/// @param buyer     its name
/// @param ownRules  those of the organization that hold that day
/// @param supplier  the name of the enterprise one thinks of
/// @param splitting none while no enterprise was named
/// @param lately    contracts of that nature, the latest first
/// @param invited   the latest first
public record Solicitation(
        String buyer,
        Purchase purchase,
        Advice advice,
        List<OwnRule> ownRules,
        Optional<String> supplier,
        Optional<Splitting> splitting,
        List<EarlierContract> lately,
        List<LatestInvitations.Invitation> invited) {

    public Solicitation {
        ownRules = List.copyOf(ownRules);
        lately = List.copyOf(lately);
        invited = List.copyOf(invited);
    }

    /// What became of a question.
    public sealed interface Outcome {

        record Answered(Solicitation solicitation) implements Outcome {}

        /// @param reasons ends of keys `solicitation.refusal.…`
        record Refused(List<String> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }

        /// No such accepted buyer here.
        record Unknown() implements Outcome {}
    }
}

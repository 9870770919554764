package quebec.esja.members;

import quebec.esja.kernel.MemberId;

/// What became of an invitation to the team.
public sealed interface TeamChange {

    /// A new member; the invitation leaves within seconds.
    record Invited(MemberId member) implements TeamChange {}

    /// Someone who had an account here plays another part from now on.
    record RoleChanged(MemberId member) implements TeamChange {}

    /// The person is in the team with that very role; nothing changed.
    record SameRole() implements TeamChange {}

    /// The person is the only admin, and the new part would leave the Pôle without one; nothing changed.
    record LastAdmin() implements TeamChange {}
}

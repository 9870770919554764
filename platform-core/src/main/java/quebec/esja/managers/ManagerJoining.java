package quebec.esja.managers;

import quebec.esja.kernel.MemberId;

/// What became of an invitation to manage an enterprise.
public sealed interface ManagerJoining {

    /// The person manages it from now on; a mail tells them.
    record Joined(MemberId member) implements ManagerJoining {}

    /// The person had access already, and has another part from now on.
    record RoleChanged(MemberId member) implements ManagerJoining {}

    /// The person had that part already; nothing changed.
    record Already() implements ManagerJoining {}

    /// The person is the last manager: another one is to be named first.
    record Unmanaged() implements ManagerJoining {}

    /// Whoever asks neither manages the enterprise nor is of the Pôle's team.
    record NotAllowed() implements ManagerJoining {}

    /// [SupplierManagers#MOST_PEOPLE] have access already.
    record TooMany() implements ManagerJoining {}
}

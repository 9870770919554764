package quebec.esja.managers;

import quebec.esja.kernel.MemberId;

/// What became of an invitation to manage an enterprise.
public sealed interface ManagerJoining {

    /// The person manages it from now on; a mail tells them.
    record Joined(MemberId member) implements ManagerJoining {}

    /// The person managed it already; nothing changed.
    record Already() implements ManagerJoining {}

    /// [SupplierManagers#MOST_MANAGERS] manage it already.
    record TooMany() implements ManagerJoining {}
}

package quebec.esja.purchases;

/// The answer of the other party.
public sealed interface ContractReply {

    /// @param allowsPublic whether this party lets it show on the enterprise's public page
    record Confirms(boolean allowsPublic) implements ContractReply {}

    /// @param note what is wrong, 5 to 1000 characters
    record Contests(String note) implements ContractReply {}
}

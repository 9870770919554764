package quebec.esja.bulk;

import quebec.esja.casework.TagId;

/// What is done to each enterprise.
public sealed interface BulkAction {

    record AddTag(TagId tag) implements BulkAction {}

    record RemoveTag(TagId tag) implements BulkAction {}

    /// Writes « toujours vrai ? » to who speaks for it. A mail that left cannot be undone.
    record AskToConfirm() implements BulkAction {}

    /// @param reason as the enterprise reads it in its space, 5 to 2,000 characters
    record Withdraw(String reason) implements BulkAction {}

    /// Puts back in the directory what was withdrawn.
    record Relist() implements BulkAction {}

    /// As the database names it.
    default String kind() {
        return switch (this) {
            case AddTag _ -> "tag";
            case RemoveTag _ -> "untag";
            case AskToConfirm _ -> "ask";
            case Withdraw _ -> "withdraw";
            case Relist _ -> "relist";
        };
    }

    default boolean undoable() {
        return switch (this) {
            case AddTag _, RemoveTag _, Withdraw _, Relist _ -> true;
            case AskToConfirm _ -> false;
        };
    }
}

package quebec.esja.needs;

/// What became of a file of mails.
public sealed interface MailDrop {

    /// @param kept       needs that wait for the team now
    /// @param known      mails that were dropped before
    /// @param unreadable mails that tell neither who wrote nor what
    record Taken(int kept, int known, int unreadable) implements MailDrop {}

    /// More than 20 MB.
    record TooHeavy() implements MailDrop {}

    record NotMail() implements MailDrop {}
}

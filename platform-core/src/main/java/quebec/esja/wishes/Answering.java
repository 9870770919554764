package quebec.esja.wishes;

/// What became of an answer to several buyers.
public sealed interface Answering {

    /// @param buyers how many are told
    /// @param gone   how many had taken their wish back, or had an answer already
    record Told(int buyers, int gone) implements Answering {}

    /// @param reason key of the sentence below `wishes.refusal.`
    record Refused(String reason) implements Answering {}

    /// Only the Pôle's team answers.
    record NotAllowed() implements Answering {}
}

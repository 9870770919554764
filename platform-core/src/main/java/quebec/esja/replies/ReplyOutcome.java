package quebec.esja.replies;

import java.util.List;

/// What became of an answer. Something is written for `Replied` only.
public sealed interface ReplyOutcome {

    record Replied(Reply reply) implements ReplyOutcome {}

    /// The enterprise answered already; that answer stands.
    record RepliedBefore(Reply reply) implements ReplyOutcome {}

    record Refused(List<ReplyProblem> problems) implements ReplyOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// The deadline is over.
    record Over() implements ReplyOutcome {}

    /// The buyer ended the need.
    record Ended() implements ReplyOutcome {}

    /// The enterprise is not in the directory any more.
    record NotListed() implements ReplyOutcome {}

    /// The link is over.
    record TooLate() implements ReplyOutcome {}

    /// No such link or need, or it was not sent to that enterprise.
    record Unknown() implements ReplyOutcome {}
}

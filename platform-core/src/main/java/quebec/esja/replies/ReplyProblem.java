package quebec.esja.replies;

/// One thing to mend in an answer.
///
/// @param field name of the field: `price`, `message`, `reasons`, `partners`, or `answer-0` for the first question
/// @param key   of the text that says what to do
public record ReplyProblem(String field, String key) {

    static ReplyProblem of(String field, String reason) {
        return new ReplyProblem(field, "replies.refusal." + reason);
    }
}

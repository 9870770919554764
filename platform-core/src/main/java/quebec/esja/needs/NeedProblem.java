package quebec.esja.needs;

/// One thing to mend in what was told.
///
/// @param field path of the field, as `contact.email`
/// @param key   of the text that says what to do, as `needs.refusal.what`
public record NeedProblem(String field, String key) {

    static NeedProblem of(String field, String reason) {
        return new NeedProblem(field, "needs.refusal." + reason);
    }
}

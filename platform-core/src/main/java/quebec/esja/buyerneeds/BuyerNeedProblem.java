package quebec.esja.buyerneeds;

/// One thing to mend in a need.
///
/// @param field name of the field, as `answerBy`
/// @param key   of the text that says what to do, as `buyerneeds.refusal.answer-by`
public record BuyerNeedProblem(String field, String key) {

    static BuyerNeedProblem of(String field, String reason) {
        return new BuyerNeedProblem(field, "buyerneeds.refusal." + reason);
    }
}

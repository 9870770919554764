package quebec.esja.registration;

/// What waits for the Pôle's team.
///
/// @param toReview enterprises submitted
/// @param claims   people who say they manage an enterprise
public record Waiting(int toReview, int claims) {

    public boolean nothing() {
        return toReview == 0 && claims == 0;
    }
}

package quebec.esja.outcomes;

/// Asks what is due in the bound Pôle, as the job does; for tests of other features.
public final class FollowUpRound {

    private FollowUpRound() {}

    public static void of(FollowUps followUps) {
        followUps.go();
    }
}

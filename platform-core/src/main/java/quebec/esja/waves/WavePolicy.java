package quebec.esja.waves;

/// How a Pôle sends needs.
///
/// @param perDay enterprises written to on a business day, 1 to 50
/// @param stopAt interested ones that are enough, 1 to 50
public record WavePolicy(int perDay, int stopAt) {

    public static final WavePolicy USUAL = new WavePolicy(10, 6);

    static final int MOST = 50;

    boolean sound() {
        return perDay >= 1 && perDay <= MOST && stopAt >= 1 && stopAt <= MOST;
    }
}

package quebec.esja.settings;

/// A setting that is missing or cannot be used; the message is the one line an operator reads.
public final class WrongSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongSetting(String name, String reason) {
        super(name + ": " + reason);
    }
}

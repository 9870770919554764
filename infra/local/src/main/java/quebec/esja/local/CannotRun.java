package quebec.esja.local;

/// Why nothing was started, as one line for the person at the terminal.
final class CannotRun extends Exception {

    private static final long serialVersionUID = 1L;

    CannotRun(String line) {
        super(line);
    }

    CannotRun(String line, Throwable cause) {
        super(line, cause);
    }
}

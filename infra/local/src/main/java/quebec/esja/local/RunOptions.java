package quebec.esja.local;

import java.nio.file.Path;

/// The options of `./esja run`.
///
/// @param port     of the application; the other servers take the ports behind it
/// @param empty    without the demonstration
/// @param detached the shell does not wait, so Ctrl-C is not offered
record RunOptions(int port, Path data, boolean empty, boolean detached) {

    private static final int LOWEST = 1024;
    private static final int HIGHEST = 65_000;

    static RunOptions parse(String[] arguments, Words words) throws CannotRun {
        int port = 8080;
        Path data = Path.of(".esja");
        boolean empty = false;
        boolean detached = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--port" -> port = port(next(arguments, ++i, words), words);
                case "--data" -> data = Path.of(next(arguments, ++i, words));
                case "--empty" -> empty = true;
                case "--detached" -> detached = true;
                default -> throw new CannotRun(words.get("error.usage"));
            }
        }
        return new RunOptions(port, data.toAbsolutePath().normalize(), empty, detached);
    }

    private static String next(String[] arguments, int i, Words words) throws CannotRun {
        if (i >= arguments.length) {
            throw new CannotRun(words.get("error.usage"));
        }
        return arguments[i];
    }

    private static int port(String text, Words words) throws CannotRun {
        if (text.matches("[0-9]{4,5}")) {
            int port = Integer.parseInt(text);
            if (port >= LOWEST && port <= HIGHEST) {
                return port;
            }
        }
        throw new CannotRun(words.get("error.port-number", text));
    }

    int keycloakPort() {
        return port + 1;
    }

    int managementPort() {
        return port + 10;
    }

    int postgresPort() {
        return port + 11;
    }

    int mailPort() {
        return port + 12;
    }
}

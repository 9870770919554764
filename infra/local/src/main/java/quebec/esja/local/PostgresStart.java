package quebec.esja.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// Watches a start of PostgreSQL and cuts the wait short when the server has said, in its log, that it will not come up.
final class PostgresStart implements AutoCloseable {

    /// What `pg_ctl` or the server says when it gives up; a server that is only on its way refuses connections by FATAL too.
    private static final Pattern GIVEN_UP =
            Pattern.compile(
                    "(?:FATAL: |PANIC: |pg_ctl: (?=could not start|directory))"
                            + "(?!.*(?:starting up|shutting down|not yet accepting|recovery))(.*)");

    private static final Pattern DETAIL = Pattern.compile("DETAIL: (.*)");
    private static final Duration POLL = Duration.ofMillis(200);

    private final Path log;
    private final Thread starting = Thread.currentThread();
    private final Thread watching;
    private boolean over;
    private boolean failed;

    private PostgresStart(Path log) {
        this.log = log;
        this.watching = Thread.ofVirtual().unstarted(this::watch);
    }

    /// @param log to which the server of the calling thread writes
    static PostgresStart watch(Path log) {
        PostgresStart start = new PostgresStart(log);
        start.watching.start();
        return start;
    }

    synchronized boolean failed() {
        return failed;
    }

    /// Why the server gave up, in its own words and one line.
    String reason() throws IOException {
        String said = Files.readString(log);
        String reason = first(GIVEN_UP, said).orElse("see " + log);
        return first(DETAIL, said)
                .map(detail -> reason + "; " + detail.replaceFirst("\\.$", ""))
                .orElse(reason);
    }

    private static Optional<String> first(Pattern pattern, String said) {
        return pattern.matcher(said).results().findFirst().map(found -> found.group(1).strip());
    }

    private void watch() {
        try {
            while (!givenUp()) {
                Thread.sleep(POLL);
            }
            wake();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean givenUp() {
        try {
            return Files.exists(log) && GIVEN_UP.matcher(Files.readString(log)).find();
        } catch (IOException notReadableYet) {
            return false;
        }
    }

    private synchronized void wake() {
        if (!over) {
            failed = true;
            starting.interrupt();
        }
    }

    @Override
    public void close() {
        boolean woken;
        synchronized (this) {
            over = true;
            woken = failed;
        }
        watching.interrupt();
        if (woken) {
            Thread.interrupted();
        }
    }
}

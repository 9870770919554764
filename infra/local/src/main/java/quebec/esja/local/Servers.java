package quebec.esja.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What this process started, to be ended in the opposite order. Once ending has begun, what still comes is ended at once.
final class Servers {

    private static final long PATIENCE_SECONDS = 20;

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private boolean ending;

    synchronized <T extends AutoCloseable> T keep(T server) {
        if (ending) {
            end(server);
        } else {
            running.push(server);
        }
        return server;
    }

    synchronized boolean ending() {
        return ending;
    }

    /// Ends them all, then every process below this one: those whose start was not over yet.
    void endAll() {
        Deque<AutoCloseable> all;
        synchronized (this) {
            ending = true;
            all = new ArrayDeque<>(running);
            running.clear();
        }
        all.forEach(Servers::end);
        List<ProcessHandle> left = ProcessHandle.current().descendants().toList();
        left.stream().filter(process -> !stopsPostgres(process)).forEach(ProcessHandle::destroy);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (ProcessHandle process : left) {
            try {
                process.onExit()
                        .get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }

    /// PostgreSQL is its own family: the command that ends it is not to be ended before it has.
    private static boolean stopsPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("pg_ctl");
    }

    private static void end(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            System.err.println(e.getMessage());
        }
    }
}

package quebec.esja.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/// The application's classes, loaded and linked once for all later starts (JEP 483 and 514). It is made after the first start of a
/// build, without hurry, and takes the next starts to about half their time. Without it everything works, only later.
public final class StartCache {

    private final Path jar;
    private final Path cache;

    public StartCache(Path jar) {
        this.jar = jar;
        this.cache = jar.resolveSibling("esja.aot");
    }

    /// The option that makes use of the cache of this very build.
    public Optional<String> option() {
        try {
            return Files.exists(cache)
                            && Files.getLastModifiedTime(cache)
                                            .compareTo(Files.getLastModifiedTime(jar))
                                    > 0
                    ? Optional.of("-XX:AOTCache=" + cache)
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// Makes the cache in a process of its own, by a start that ends before anything is served.
    ///
    /// @param settings of the application that runs
    void make(Servers servers, Map<String, String> settings, Path log) {
        Path draft = draft();
        try {
            ApplicationProcess start =
                    servers.keep(
                            ApplicationProcess.trainCache(
                                    jar, settings, log, "-XX:AOTCacheOutput=" + draft));
            draft.toFile().deleteOnExit();
            start.whenEnded(() -> publish(draft));
        } catch (IOException notNow) {
            System.err.println(notNow.getMessage());
        }
    }

    /// Makes the cache and waits for it, where the start itself is what matters.
    ///
    /// @throws IOException when the start that teaches it fails
    public void makeNow(Map<String, String> settings, Path log)
            throws IOException, InterruptedException {
        Path draft = draft();
        try (ApplicationProcess start =
                ApplicationProcess.trainCache(jar, settings, log, "-XX:AOTCacheOutput=" + draft)) {
            start.awaitSuccess();
        }
        publish(draft);
    }

    private Path draft() {
        return cache.resolveSibling(
                cache.getFileName() + "." + ProcessHandle.current().pid() + ".draft");
    }

    private void publish(Path draft) {
        try {
            if (Files.exists(draft)) {
                Files.move(draft, cache, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
    }
}

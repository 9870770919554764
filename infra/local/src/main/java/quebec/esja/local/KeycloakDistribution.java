package quebec.esja.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A Keycloak distribution built with our options, so that each start is the short one.
///
/// The build is kept in the distribution's folder and done again only when the options change.
final class KeycloakDistribution {

    /// One build serves a database in a file and one in memory: where H2 keeps it is said at each start.
    private static final List<String> OPTIONS =
            List.of(
                    "--db=dev-file",
                    "--health-enabled=true",
                    "--http-management-health-enabled=false");

    private static final long FREE_BYTES = 300L << 20;
    private static final long MINUTES = 5;

    private KeycloakDistribution() {}

    /// @throws IOException with one line that says why, when the disk is full or the build fails
    static void prepare(KeycloakFiles files, Consumer<KeycloakPhase> progress) throws IOException {
        Path home = files.distribution();
        Path stamp = home.resolve("esja-build");
        String wanted = String.join(" ", OPTIONS);
        try (FileChannel channel =
                        FileChannel.open(
                                home.resolve("esja-lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            if (!Files.exists(stamp) || !Files.readString(stamp).equals(wanted)) {
                progress.accept(KeycloakPhase.BUILDING);
                build(home);
                Files.writeString(stamp, wanted);
            }
            Path imports = Files.createDirectories(home.resolve("data/import"));
            Files.copy(
                    files.realm(),
                    imports.resolve("realm-esja.json"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// The environment of a Keycloak process: nothing of ours but the JDK and the way to `sed` and `dirname`.
    static void narrow(ProcessBuilder builder) {
        var environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    private static void build(Path home) throws IOException {
        long free = Files.getFileStore(home).getUsableSpace();
        if (free < FREE_BYTES) {
            throw new IOException(
                    "Keycloak needs 300 MB free in " + home + "; " + (free >> 20) + " MB are left");
        }
        Path log = home.resolve("esja-build.log");
        List<String> command =
                new ArrayList<>(List.of("sh", home.resolve("bin/kc.sh").toString(), "build"));
        command.addAll(OPTIONS);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        narrow(builder);
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException("Keycloak could not be built; the reason is in " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the build of Keycloak was interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}

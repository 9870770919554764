package quebec.esja.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/// The folder in which `./esja run` keeps data, secrets, logs and the marks that `status` and `stop` read. One launcher at a time holds it.
final class DataFolder implements AutoCloseable {

    /// Under this many megabytes nothing is started.
    static final long LEAST_FREE_MB = 500;

    private final Path path;
    private final Words words;
    private final FileChannel channel;

    private DataFolder(Path path, Words words, FileChannel channel) {
        this.path = path;
        this.words = words;
        this.channel = channel;
    }

    /// Makes the folder if it is not there, and holds it until it is closed or this process is gone, however it ends.
    static DataFolder hold(Path path, Words words) throws CannotRun {
        Path pid = path.resolve("run.pid");
        try {
            Files.createDirectories(path);
            long free = Files.getFileStore(path).getUsableSpace();
            if (!enough(free)) {
                throw new CannotRun(words.get("error.disk", megabytes(free), path, LEAST_FREE_MB));
            }
            FileChannel channel =
                    FileChannel.open(
                            path.resolve("run.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                String other = Files.exists(pid) ? Files.readString(pid).strip() : "?";
                throw new CannotRun(words.get("error.running", other));
            }
            Files.deleteIfExists(path.resolve("ready"));
            Files.writeString(pid, Long.toString(ProcessHandle.current().pid()));
            return new DataFolder(path, words, channel);
        } catch (IOException e) {
            throw new CannotRun(words.get("error.data", path), e);
        }
    }

    /// Whether so many free bytes let the servers start.
    static boolean enough(long freeBytes) {
        return megabytes(freeBytes) >= LEAST_FREE_MB;
    }

    private static long megabytes(long bytes) {
        return bytes / (1024 * 1024);
    }

    Path path() {
        return path;
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path keycloak() {
        return path.resolve("keycloak");
    }

    Path mail() {
        return path.resolve("mail");
    }

    /// The log of one server, in a folder that is there.
    Path log(String server) throws CannotRun {
        Path folder = path.resolve("log");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CannotRun(words.get("error.data", folder), e);
        }
        return folder.resolve(server + ".log");
    }

    LocalSecrets secrets() throws CannotRun {
        Path file = path.resolve("secrets.properties");
        try {
            Optional<LocalSecrets> secrets = LocalSecrets.of(file);
            return secrets.orElseThrow(() ->
                    new CannotRun(
                            words.get(
                                    "error.data-corrupt", file, words.get("error.secrets-lost"))));
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotRun(words.get("error.data", file), e);
        }
    }

    boolean demonstrationLoaded() {
        return Files.exists(path.resolve("demonstration-loaded"));
    }

    void markDemonstrationLoaded() throws CannotRun {
        mark("demonstration-loaded");
    }

    /// From here on `./esja status` says that all is ready.
    void markReady() throws CannotRun {
        mark("ready");
    }

    private void mark(String name) throws CannotRun {
        try {
            Files.writeString(path.resolve(name), "");
        } catch (IOException e) {
            throw new CannotRun(words.get("error.data", path), e);
        }
    }

    /// Leaves the application's settings to `./esja admin`, readable by their owner only.
    void writeAdminSettings(Map<String, String> settings) throws CannotRun {
        Path file = path.resolve("admin.env");
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(
                    file,
                    settings.entrySet().stream()
                            .map(setting ->
                                    setting.getKey()
                                            + "='"
                                            + setting.getValue().replace("'", "'\\''")
                                            + "'")
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw new CannotRun(words.get("error.data", path), e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve("ready"));
            Files.deleteIfExists(path.resolve("run.pid"));
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

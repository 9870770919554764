package quebec.esja.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// The secrets of one data folder, made at its first start and readable by its owner only.
record LocalSecrets(
        String ownerPassword,
        String masterKey,
        String webSecret,
        String adminSecret,
        String demonstrationPassword) {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final List<String> NAMES =
            List.of("owner", "master", "web", "admin", "demonstration");

    /// Those in `file`, which is written if it is not there; none when it lost one of them.
    static Optional<LocalSecrets> of(Path file) throws IOException {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        } else {
            for (String name : NAMES) {
                kept.setProperty(name, random(32));
            }
            kept.setProperty("demonstration", "Esja-" + random(6));
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(file)) {
                kept.store(writer, null);
            }
        }
        if (!kept.stringPropertyNames().containsAll(NAMES)) {
            return Optional.empty();
        }
        return Optional.of(
                new LocalSecrets(
                        kept.getProperty("owner"),
                        kept.getProperty("master"),
                        kept.getProperty("web"),
                        kept.getProperty("admin"),
                        kept.getProperty("demonstration")));
    }

    private static String random(int bytes) {
        byte[] secret = new byte[bytes];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    @Override
    public String toString() {
        return "LocalSecrets[]";
    }
}

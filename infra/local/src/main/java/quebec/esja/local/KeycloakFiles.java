package quebec.esja.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The files a local Keycloak is made of.
///
/// @param distribution the unpacked distribution, the folder that holds `bin/kc.sh`
/// @param realm the realm to import, `realm-esja.json`
/// @param themes the folder whose sub-folders are themes
public record KeycloakFiles(Path distribution, Path realm, Path themes) {

    /// The files of the project at `root`; Maven unpacks the distribution while it builds `infra/local`.
    ///
    /// @throws IOException when the distribution was not unpacked yet
    public static KeycloakFiles inProject(Path root) throws IOException {
        Path unpacked = root.resolve("infra/local/target/keycloak");
        Path sources = root.resolve("infra/keycloak");
        return new KeycloakFiles(
                onlyDistribution(unpacked),
                sources.resolve("realm-esja.json"),
                sources.resolve("theme"));
    }

    /// The same for the project around the working folder, whichever module it is.
    public static KeycloakFiles find() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("infra/keycloak/realm-esja.json"))) {
                return inProject(folder);
            }
        }
        throw new IOException("no infra/keycloak/realm-esja.json in " + here + " or above it");
    }

    private static Path onlyDistribution(Path unpacked) throws IOException {
        if (Files.isDirectory(unpacked)) {
            try (Stream<Path> folders = Files.list(unpacked)) {
                var found = folders.filter(f -> Files.exists(f.resolve("bin/kc.sh"))).toList();
                if (found.size() == 1) {
                    return found.getFirst();
                }
                if (found.size() > 1) {
                    throw new IOException(
                            "several Keycloak versions in " + unpacked + ": remove that folder");
                }
            }
        }
        throw new IOException("no Keycloak in " + unpacked + ": build infra/local first");
    }
}

package quebec.esja.settings;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Reads settings one by one and refuses the first that cannot be used, without ever repeating a secret.
final class SettingsReader {

    private static final int HIGHEST_PORT = 65_535;

    private final UnaryOperator<@Nullable String> source;

    SettingsReader(UnaryOperator<@Nullable String> source) {
        this.source = source;
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(source.apply(name))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty));
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> new WrongSetting(name, "must be set"));
    }

    String startingWith(String name, String start) {
        var text = text(name);
        if (!text.startsWith(start)) {
            throw new WrongSetting(name, "must begin with " + start);
        }
        return text;
    }

    String atLeast(String name, int length) {
        var text = text(name);
        if (text.length() < length) {
            throw new WrongSetting(name, "must have at least %d characters".formatted(length));
        }
        return text;
    }

    int port(String name, int otherwise) {
        return optional(name).map(text -> port(name, text)).orElse(otherwise);
    }

    private static int port(String name, String text) {
        try {
            var port = Integer.parseInt(text);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new WrongSetting(name, "must be a port, 0 to 65535");
        }
        throw new WrongSetting(name, "must be a port, 0 to 65535");
    }

    URI address(String name, String... schemes) {
        try {
            var address = URI.create(text(name));
            if (address.getHost() != null && List.of(schemes).contains(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(name, "must be an address beginning with " + schemes[0] + "://");
        }
        throw new WrongSetting(
                name,
                "must be an address beginning with " + String.join(":// or ", schemes) + "://");
    }

    URI origin(String name) {
        var address = address(name, "http", "https");
        var bare =
                address.getPath() == null
                        || address.getPath().isEmpty()
                        || address.getPath().equals("/");
        if (!bare || address.getQuery() != null || address.getUserInfo() != null) {
            throw new WrongSetting(
                    name, "must be an address without path, such as https://achat.example");
        }
        return URI.create(address.getScheme() + "://" + address.getAuthority());
    }

    /// Networks separated by commas, each an address and how many of its bits are the network's.
    Optional<String> networks(String name) {
        var networks = optional(name);
        networks.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .filter(network -> !isNetwork(network.strip()))
                .findFirst()
                .ifPresent(_ -> {
                    throw new WrongSetting(name, "must be networks such as 10.0.0.0/8,fc00::/7");
                });
        return networks;
    }

    private static boolean isNetwork(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 2 || !parts[1].matches("[0-9]{1,3}")) {
            return false;
        }
        try {
            var bits = InetAddress.ofLiteral(parts[0]).getAddress().length * Byte.SIZE;
            return Integer.parseInt(parts[1]) <= bits;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    Optional<Path> folder(String name) {
        return optional(name)
                .map(text -> {
                    try {
                        return Path.of(text);
                    } catch (InvalidPathException e) {
                        throw new WrongSetting(name, "must be a folder that exists");
                    }
                })
                .map(path -> {
                    if (!Files.isDirectory(path)) {
                        throw new WrongSetting(name, "must be a folder that exists");
                    }
                    return path;
                });
    }
}

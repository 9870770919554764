package quebec.esja.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.commons.io.FileUtils;

/// A project as `./esja` finds it after a build: the real script, launcher, PostgreSQL and Keycloak, with a stand-in for the application.
final class LaunchedProject implements AutoCloseable {

    private static final Path REAL = Path.of("../..").toAbsolutePath().normalize();

    final Path root;
    final Path data;

    LaunchedProject(Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("project"));
        data = folder.resolve("data");
        Files.copy(REAL.resolve("esja"), root.resolve("esja"), StandardCopyOption.COPY_ATTRIBUTES);
        Path local = Files.createDirectories(root.resolve("infra/local/target"));
        Files.createSymbolicLink(root.resolve("infra/keycloak"), REAL.resolve("infra/keycloak"));
        Files.createSymbolicLink(
                local.resolve("keycloak"), REAL.resolve("infra/local/target/keycloak"));
        Files.createSymbolicLink(
                local.resolve("classes"), REAL.resolve("infra/local/target/classes"));
        Path libraries = Files.createDirectories(local.resolve("lib"));
        for (String entry : System.getProperty("java.class.path").split(":", -1)) {
            if (entry.endsWith(".jar")) {
                Path jar = Path.of(entry);
                Files.createSymbolicLink(libraries.resolve(jar.getFileName()), jar);
            }
        }
        Files.createDirectory(root.resolve(".mvn"));
        Files.writeString(root.resolve("pom.xml"), "");
        for (String module : List.of("infra/local", "platform-core", "tenant-admin", "web-ui")) {
            Files.createDirectories(root.resolve(module).resolve("src"));
            Files.writeString(root.resolve(module).resolve("pom.xml"), "");
        }
        application(Files.createDirectories(root.resolve("web-ui/target")).resolve("esja.jar"));
    }

    /// The first of those the launcher takes, all free at this moment.
    static int freePort() {
        return Ports.free(List.of(0, 1, 10, 11, 12));
    }

    /// `./esja …` with this data folder.
    Ended esja(String... arguments) throws IOException, InterruptedException {
        return esja(List.of(), arguments);
    }

    /// @param path folders in front of the PATH
    Ended esja(List<Path> path, String... arguments) throws IOException, InterruptedException {
        Process process = begin(path, arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(2, TimeUnit.MINUTES);
        return new Ended(process.exitValue(), said.strip());
    }

    /// As a terminal begins it: whoever runs the tests in the background has its children ignore Ctrl-C.
    Process begin(List<Path> path, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of("env", "--default-signal=INT", root.resolve("esja").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LC_ALL", "fr_CA.UTF-8");
        for (Path folder : path) {
            builder.environment().merge("PATH", folder.toString(), (old, one) -> one + ":" + old);
        }
        return builder.start();
    }

    /// Every process of these data.
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process ->
                        process.info().commandLine().orElse("").contains(data.toString())
                                || process.info()
                                        .commandLine()
                                        .orElse("")
                                        .contains(root.toString()))
                .toList();
    }

    /// Ends what is left, and removes the links to the real project.
    @Override
    public void close() throws IOException {
        processes().forEach(ProcessHandle::destroyForcibly);
        FileUtils.deleteDirectory(root.toFile());
    }

    private static void application(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            String entry = StandIn.class.getName().replace('.', '/') + ".class";
            out.putNextEntry(new JarEntry(entry));
            try (var bytes = StandIn.class.getClassLoader().getResourceAsStream(entry)) {
                bytes.transferTo(out);
            }
        }
    }

    /// How a command ended.
    record Ended(int code, String said) {}

    /// Answers the health page, as the application does.
    public static final class StandIn {

        private StandIn() {}

        public static void main(String[] arguments) throws IOException {
            int port = Integer.parseInt(System.getenv("ESJA_MANAGEMENT_PORT"));
            HttpServer server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
            server.createContext(
                    "/",
                    exchange -> {
                        exchange.sendResponseHeaders(200, 2);
                        try (OutputStream body = exchange.getResponseBody()) {
                            body.write(new byte[] {'u', 'p'});
                        }
                    });
            server.start();
        }
    }
}

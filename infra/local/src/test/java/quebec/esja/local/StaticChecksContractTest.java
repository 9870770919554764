package quebec.esja.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The build itself, as the root pom and `.mvn` set it up, refuses faults planted in a module of one class.
class StaticChecksContractTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private static final String SOUND =
            """
            package planted;

            import java.util.Optional;

            /// Sound.
            public final class Planted {

                private Planted() {}

                /// The text, or nothing.
                public static String orNothing(Optional<String> text) {
                    return text.orElse("");
                }
            }
            """;

    @TempDir private Path project;

    private Path module;

    @BeforeEach
    void module() throws IOException {
        Files.copy(ROOT.resolve("pom.xml"), project.resolve("pom.xml"));
        module = Files.createDirectory(project.resolve("planted"));
        Files.writeString(
                module.resolve("pom.xml"),
                """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                    <modelVersion>4.0.0</modelVersion>
                    <parent>
                        <groupId>quebec.esja</groupId>
                        <artifactId>esja</artifactId>
                        <version>0.1.0-SNAPSHOT</version>
                    </parent>
                    <artifactId>planted</artifactId>
                    <dependencies>
                        <dependency>
                            <groupId>org.jspecify</groupId>
                            <artifactId>jspecify</artifactId>
                        </dependency>
                    </dependencies>
                </project>
                """);
        Path settings = Files.createDirectory(project.resolve(".mvn"));
        try (Stream<Path> files = Files.list(ROOT.resolve(".mvn"))) {
            for (Path file : files.toList()) {
                Files.copy(file, settings.resolve(file.getFileName()));
            }
        }
        source(
                "package-info",
                """
                /// A planted module.
                @NullMarked
                package planted;

                import org.jspecify.annotations.NullMarked;
                """);
    }

    @Test
    void lettingASoundModuleThrough() throws Exception {
        source("Planted", SOUND);

        Built built = maven("spotless:check", "compile");

        assertThat(built.code()).as(built.said()).isZero();
    }

    @Test
    void refusesAReferenceThatMayBeNull() throws Exception {
        source("Planted", SOUND.replace("text.orElse(\"\")", "null"));

        refuses("[NullAway]", maven("compile"));
    }

    @Test
    void refusesWhatErrorProneRaisedToAnError() throws Exception {
        source(
                "Planted",
                SOUND.replace(
                        "private Planted() {}",
                        "private Planted() {}\n\n    private static void forgotten() {}"));

        refuses("[UnusedMethod]", maven("compile"));
    }

    @Test
    void refusesAFileThatIsNotFormatted() throws Exception {
        source("Planted", SOUND.replace("private Planted() {}", "private   Planted( ) { }"));

        refuses("Planted.java", maven("spotless:check"));
    }

    private static void refuses(String reason, Built built) {
        assertThat(built.code()).as(built.said()).isNotZero();
        assertThat(built.said().lines().dropWhile(line -> !line.contains("ERROR")))
                .anyMatch(line -> line.contains(reason));
        assertThat(built.said().lines())
                .noneMatch(line -> line.contains("WARNING") && line.contains(reason));
    }

    private void source(String name, String text) throws IOException {
        Path folder = Files.createDirectories(module.resolve("src/main/java/planted"));
        Files.writeString(folder.resolve(name + ".java"), text);
    }

    private Built maven(String... goals) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(
                                Stream.concat(
                                                Stream.of("mvn", "-B", "-q", "-ntp"),
                                                List.of(goals).stream())
                                        .toList())
                        .directory(module.toFile())
                        .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Built(process.waitFor(), said);
    }

    private record Built(int code, String said) {}
}

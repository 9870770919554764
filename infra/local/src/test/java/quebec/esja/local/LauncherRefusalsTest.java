package quebec.esja.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quebec.esja.local.LaunchedProject.Ended;

/// What keeps `./esja run` from starting is said in one line, at once, and leaves nothing behind.
class LauncherRefusalsTest {

    @TempDir private Path folder;

    private LaunchedProject project;

    @BeforeEach
    void project() throws IOException {
        project = new LaunchedProject(folder);
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        List<ProcessHandle> left = project.processes();
        project.close();
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "11"})
    void namesThePortThatIsTaken(int behind) throws Exception {
        int port = LaunchedProject.freePort();
        try (ServerSocket taken =
                new ServerSocket(port + behind, 1, InetAddress.getLoopbackAddress())) {
            refuses(
                    project.esja("run", "--empty", "--port", Integer.toString(port)),
                    "Le port " + taken.getLocalPort() + " est déjà pris");
        }
        assertThat(project.esja("status").code()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run --port 80", "run --port x", "run --prot 8080", "run --port"})
    void refusesOptionsItDoesNotKnow(String line) throws Exception {
        Ended ended = project.esja(line.split(" "));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).hasLineCount(1);
    }

    @Test
    void saysThatAnotherHoldsTheseData() throws Exception {
        Files.createDirectories(project.data);
        Files.writeString(project.data.resolve("run.pid"), "4321");
        try (FileChannel held =
                FileChannel.open(
                        project.data.resolve("run.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            held.lock();
            refuses(run(), "ÉSJA tourne déjà sur ces données (processus 4321)");
        }
        assertThat(project.data.resolve("run.pid")).hasContent("4321");
    }

    @Test
    void isNotHeldUpByTheNumberOfAProcessThatIsNoLongerItsOwn() throws Exception {
        Files.createDirectories(project.data);
        Files.writeString(
                project.data.resolve("run.pid"), Long.toString(ProcessHandle.current().pid()));
        Files.writeString(project.data.resolve("ready"), "");

        assertThat(project.esja("status")).isEqualTo(new Ended(3, "Arrêté."));
        refuses(project.esja("stop"), "Rien ne tourne sur " + project.data);
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run --empty", "run --empty --detach"})
    void namesADataFolderThatCannotBe(String line) throws Exception {
        Files.writeString(project.data, "a file");

        refuses(
                project.esja(line.split(" ")),
                "Le dossier de données " + project.data + " ne peut pas être créé ou écrit.");
    }

    @Test
    void saysThatASecretIsLost() throws Exception {
        Files.createDirectories(project.data);
        Files.writeString(project.data.resolve("secrets.properties"), "owner=x");

        refuses(run(), "un des secrets n’y est plus");
    }

    @ParameterizedTest
    @CsvSource({"postgresql.conf, is not a database cluster directory", "notes.txt,       initdb"})
    void givesPostgresqlsReasonForUnusableData(String file, String reason) throws Exception {
        Path postgres = Files.createDirectories(project.data.resolve("postgres"));
        Files.writeString(postgres.resolve(file), "");

        refuses(run(), "Les données de " + postgres + " sont inutilisables", reason);
        assertThat(postgres.resolve(file)).exists();
    }

    @Test
    void saysWhichJdkIsNeededWhereOnlyOlderOnesAre() throws Exception {
        Path olderOnly = Files.createDirectory(folder.resolve("bin"));
        Path sed = olderOnly.resolve("sed");
        Files.writeString(sed, "#!/bin/sh\necho 21\n");
        Files.setPosixFilePermissions(sed, PosixFilePermissions.fromString("rwxr-xr-x"));

        refuses(project.esja(List.of(olderOnly), "run"), "Il faut un JDK 25");
    }

    private Ended run() throws IOException, InterruptedException {
        return project.esja(
                "run", "--empty", "--port", Integer.toString(LaunchedProject.freePort()));
    }

    private static void refuses(Ended ended, String... parts) {
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said().lines().filter(line -> !line.matches("Arrêt…|Tout est arrêté.")))
                .singleElement()
                .asString()
                .contains(parts);
    }
}

package quebec.esja.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import quebec.esja.local.LaunchedProject.Ended;

/// The whole way of the launcher, with real servers: it starts them, says so, and leaves none of them behind.
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LauncherContractTest {

    @TempDir private Path folder;

    private LaunchedProject project;
    private String port;

    @BeforeEach
    void project() throws IOException {
        project = new LaunchedProject(folder);
        port = Integer.toString(LaunchedProject.freePort());
    }

    @AfterEach
    void end() throws IOException {
        project.close();
    }

    @Test
    void startsDetachedSaysSoAndStops() throws Exception {
        endedWhileStarting("kill", "-INT");

        Ended started = project.esja("run", "--empty", "--detach", "--port", port);
        assertThat(started.code()).as(started.said()).isZero();
        assertThat(started.said()).contains("ÉSJA est prêt.", "« ./esja stop » arrête tout.");
        assertThat(project.esja("status").code()).isZero();

        Ended again = project.esja("run", "--empty", "--detach", "--port", port);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.said()).startsWith("ÉSJA tourne déjà").hasLineCount(1);
        assertThat(Files.readString(project.data.resolve("run.log"))).contains("ÉSJA est prêt.");
        assertThat(project.esja("status").code()).isZero();

        assertThat(project.esja("stop")).isEqualTo(new Ended(0, "Tout est arrêté."));
        noProcessIsLeft();
        assertThat(project.esja("status")).isEqualTo(new Ended(3, "Arrêté."));
    }

    @Test
    void leavesNoProcessWhenItIsEndedWhileServersStart() throws Exception {
        endedWhileStarting("kill", "-TERM");
    }

    /// Ends the launcher when PostgreSQL stands and Keycloak does not yet.
    private void endedWhileStarting(String... kill) throws IOException, InterruptedException {
        Process launcher = project.begin(List.of(), "run", "--empty", "--port", port);
        try (BufferedReader said = launcher.inputReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            while (line != null && !line.contains("✓ PostgreSQL")) {
                line = said.readLine();
            }
            assertThat(line).contains("✓ PostgreSQL");
            assertThat(project.processes()).hasSizeGreaterThan(2);
            assertThat(project.esja("status").code()).isEqualTo(4);
            new ProcessBuilder(kill[0], kill[1], Long.toString(launcher.pid())).start().waitFor();
            said.lines().forEach(_ -> {});
        }
        assertThat(launcher.waitFor(40, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isGreaterThan(128);
        noProcessIsLeft();
    }

    private void noProcessIsLeft() {
        assertThat(project.processes()).extracting(ProcessHandle::info).isEmpty();
    }
}

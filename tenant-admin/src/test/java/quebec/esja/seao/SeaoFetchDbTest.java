package quebec.esja.seao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.SeaoFiles;
import quebec.esja.testing.TestNotice;
import quebec.esja.testing.TwoPoles;

class SeaoFetchDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final String ADDRESS = "https://www.donneesquebec.ca/a/hebdo.json";

    private final List<String> asked = new ArrayList<>();
    private final Deque<FileServer.Answer> answers = new ArrayDeque<>();
    private final SeaoImport imports = new SeaoImport(POLES.province.platform, CLOCK);
    private final SeaoFetch fetch =
            new SeaoFetch(POLES.province.platform, imports, this::answer, CLOCK);

    @TempDir Path folder;

    private FileServer.Answer answer(URI address, String etag, String lastModified)
            throws IOException {
        asked.add(address + "|" + etag + "|" + lastModified);
        FileServer.Answer next = answers.poll();
        if (next == null) {
            throw new IOException("nobody answers");
        }
        return next;
    }

    @BeforeEach
    void begin() {
        CLOCK.pass(Duration.ofDays(1));
        fetch.configure("", false);
        assertThat(fetch.configure(ADDRESS, true)).isEmpty();
    }

    @Test
    void asksNothingUnlessSwitchedOn() {
        fetch.configure(ADDRESS, false);
        fetch.fetchWhenDue();

        assertThat(asked).isEmpty();
    }

    @Test
    void importsWhatComesThenAsksWhetherItChanged() throws IOException {
        answers.add(new FileServer.Answer.Content(file("1"), "\"a1\"", "Mon, 16 Nov 2026"));
        fetch.fetchWhenDue();

        assertThat(asked).containsExactly(ADDRESS + "||");
        assertThat(fetch.settings().outcome()).contains(FetchOutcome.IMPORTED);
        assertThat(imports.history(1).getFirst().fileName()).isEqualTo("hebdo.json");
        assertThat(imports.history(1).getFirst().source()).isEqualTo(ImportSource.FETCH);

        fetch.fetchWhenDue();
        assertThat(asked).as("politely").hasSize(1);
        CLOCK.pass(SeaoFetch.PAUSE);
        answers.add(new FileServer.Answer.NotModified());
        fetch.fetchWhenDue();
        assertThat(asked).last().isEqualTo(ADDRESS + "|\"a1\"|Mon, 16 Nov 2026");
        assertThat(fetch.settings().outcome()).contains(FetchOutcome.NOT_MODIFIED);
    }

    @Test
    void asksARefusedFileAgainAsIfItHadNeverCome() {
        InputStream broken =
                new ByteArrayInputStream("{\"releases\": [".getBytes(StandardCharsets.UTF_8));
        answers.add(new FileServer.Answer.Content(broken, "\"b\"", ""));
        fetch.fetchWhenDue();
        assertThat(fetch.settings().outcome()).contains(FetchOutcome.FILE_REFUSED);
        CLOCK.pass(SeaoFetch.PAUSE);
        fetch.fetchWhenDue();

        assertThat(asked).last().isEqualTo(ADDRESS + "||");
        assertThat(fetch.settings().outcome()).contains(FetchOutcome.UNREACHABLE);
    }

    @Test
    void followsAMoveInsideTheGovernmentOnly() throws IOException {
        answers.add(new FileServer.Answer.Moved("/b/hebdo.json"));
        answers.add(new FileServer.Answer.Content(file("2"), "", ""));
        fetch.fetchWhenDue();

        assertThat(asked)
                .containsExactly(ADDRESS + "||", "https://www.donneesquebec.ca/b/hebdo.json||");
        assertThat(fetch.settings().outcome()).contains(FetchOutcome.IMPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.donneesquebec.ca/hebdo.json",
                "https://169.254.169.254/latest/meta-data",
                "//localhost/hebdo.json",
                "https://donneesquebec.ca.example.com/hebdo.json",
                "file:///etc/passwd",
                "",
            })
    void goesNowhereElse(String location) {
        answers.add(new FileServer.Answer.Moved(location));
        answers.add(new FileServer.Answer.Moved(location));
        answers.add(new FileServer.Answer.Moved(location));
        answers.add(new FileServer.Answer.Moved(location));
        fetch.fetchWhenDue();

        assertThat(asked).allMatch(one -> one.startsWith(ADDRESS));
        assertThat(fetch.settings().outcome()).contains(FetchOutcome.SENT_ELSEWHERE);
    }

    @Test
    void stopsReadingWhatNeverEnds() {
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return ' ';
                    }

                    @Override
                    public int read(byte[] into, int offset, int length) {
                        CLOCK.pass(Duration.ofSeconds(1));
                        return length;
                    }
                };
        answers.add(new FileServer.Answer.Content(endless, "", ""));
        fetch.fetchWhenDue();

        assertThat(fetch.settings().outcome()).contains(FetchOutcome.UNREACHABLE);
    }

    @Test
    void saysWhatTheServerDidNotGive() {
        answers.add(new FileServer.Answer.Otherwise(503));
        fetch.fetchWhenDue();

        assertThat(fetch.settings().outcome()).contains(FetchOutcome.NO_FILE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://www.donneesquebec.ca/a.json|seao.address.https",
                "ftp://www.donneesquebec.ca/a.json|seao.address.https",
                "https://exemple.com/a.json|seao.address.elsewhere",
                "https://127.0.0.1/a.json|seao.address.elsewhere",
                "https://pasgouv.qc.ca/a.json|seao.address.elsewhere",
                "https://moi:secret@www.donneesquebec.ca/a.json|seao.address.malformed",
                "https://www.donneesquebec.ca:8443/a.json|seao.address.malformed",
                "https://www.donneesquebec.ca/a b.json|seao.address.malformed",
                "' '|seao.address.absent",
            })
    void refusesAnyOtherAddressAndSaysWhy(String address, String key) {
        assertThat(fetch.configure(address, true)).contains(key);
        assertThat(fetch.settings().address()).isEqualTo(ADDRESS);
    }

    private InputStream file(String number) throws IOException {
        return Files.newInputStream(
                SeaoFiles.of(folder, "a.json", TestNotice.open(number, "Avis", "2026-12-01")));
    }
}

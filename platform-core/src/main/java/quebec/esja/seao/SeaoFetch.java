package quebec.esja.seao;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import quebec.esja.tenancy.PlatformTransactions;

/// Asks one address of Québec's open data for a new file, when an operator has switched it on.
@Service
public class SeaoFetch {

    /// The files change once a week, and the portal asks robots to be slow.
    static final Duration PAUSE = Duration.ofHours(6);

    private static final Logger LOG = LoggerFactory.getLogger(SeaoFetch.class);
    private static final Duration LONGEST_DOWNLOAD = Duration.ofMinutes(10);
    private static final int MOST_MOVES = 3;
    private static final String ACTOR = "job";

    private final PlatformTransactions transactions;
    private final SeaoImport imports;
    private final FileServer server;
    private final Clock clock;
    private final FetchSql sql = new FetchSql();

    public SeaoFetch(
            PlatformTransactions transactions, SeaoImport imports, FileServer server, Clock clock) {
        this.transactions = transactions;
        this.imports = imports;
        this.server = server;
        this.clock = clock;
    }

    public FetchSettings settings() {
        return transactions.read(sql::settings);
    }

    /// Sets the address, and whether it is asked. A new address is asked at the next round.
    ///
    /// @return the key of what is wrong with it; nothing when it is kept
    public Optional<String> configure(String address, boolean enabled) {
        String typed = address.strip();
        if (!typed.isEmpty() || enabled) {
            switch (FetchAddress.read(typed)) {
                case FetchAddress.Reading.Refused(String key) -> {
                    return Optional.of(key);
                }
                case FetchAddress.Reading.Sound _ -> {}
            }
        }
        transactions.write(() -> {
            sql.configure(typed, enabled);
            return Boolean.TRUE;
        });
        return Optional.empty();
    }

    /// Asks the address when it is switched on and it was not asked for six hours.
    void fetchWhenDue() {
        FetchSettings settings = settings();
        boolean due =
                settings.asked()
                        .map(at -> !at.plus(PAUSE).isAfter(clock.instant()))
                        .orElse(Boolean.TRUE);
        if (settings.enabled() && due) {
            FetchOutcome outcome = fetch(settings.address());
            if (outcome != FetchOutcome.IMPORTED && outcome != FetchOutcome.NOT_MODIFIED) {
                LOG.warn("The address of SEAO's files gave none: {}.", outcome.code());
            }
        }
    }

    private FetchOutcome fetch(String address) {
        Instant asked = clock.instant();
        FetchSql.Known known = transactions.read(sql::known);
        try {
            return switch (ask(address, known)) {
                case FileServer.Answer.NotModified _ ->
                        told(asked, FetchOutcome.NOT_MODIFIED, known);
                case FileServer.Answer.Moved _ -> told(asked, FetchOutcome.SENT_ELSEWHERE, known);
                case FileServer.Answer.Otherwise _ -> told(asked, FetchOutcome.NO_FILE, known);
                case FileServer.Answer.Content content -> take(asked, address, content, known);
            };
        } catch (FileReading.TooLarge e) {
            return told(asked, FetchOutcome.TOO_LARGE, known);
        } catch (IOException e) {
            LOG.info("The address of SEAO's files could not be reached.", e);
            return told(asked, FetchOutcome.UNREACHABLE, known);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return told(asked, FetchOutcome.UNREACHABLE, known);
        }
    }

    /// Follows a few moves, each to an address that may be asked.
    private FileServer.Answer ask(String address, FetchSql.Known known)
            throws IOException, InterruptedException {
        URI at = URI.create(address);
        for (int moves = 0; moves <= MOST_MOVES; moves++) {
            FileServer.Answer answer = server.ask(at, known.etag(), known.lastModified());
            if (!(answer instanceof FileServer.Answer.Moved(String location))) {
                return answer;
            }
            if (location.isBlank()
                    || !(FetchAddress.read(resolved(at, location))
                            instanceof FetchAddress.Reading.Sound(URI next))) {
                return answer;
            }
            at = next;
        }
        return new FileServer.Answer.Moved("");
    }

    private static String resolved(URI from, String location) throws IOException {
        try {
            return from.resolve(location).toString();
        } catch (IllegalArgumentException e) {
            throw new IOException("a move to no address", e);
        }
    }

    private FetchOutcome take(
            Instant asked, String address, FileServer.Answer.Content content, FetchSql.Known known)
            throws IOException {
        Path file = Files.createTempFile("seao", ".json");
        try {
            try (InputStream in = content.bytes();
                    OutputStream out = Files.newOutputStream(file)) {
                copy(in, out);
            }
            String name = address.substring(address.lastIndexOf('/') + 1);
            return switch (imports.run(file, name, ImportSource.FETCH, ACTOR, (_, _) -> {})) {
                case ImportOutcome.Done _ ->
                        told(
                                asked,
                                FetchOutcome.IMPORTED,
                                new FetchSql.Known(content.etag(), content.lastModified()));
                case ImportOutcome.Refused _ -> told(asked, FetchOutcome.FILE_REFUSED, known);
            };
        } finally {
            Files.delete(file);
        }
    }

    /// Never more than a file may hold, nor for longer than ten minutes.
    private void copy(InputStream in, OutputStream out) throws IOException {
        Instant end = clock.instant().plus(LONGEST_DOWNLOAD);
        byte[] some = new byte[1 << 16];
        long total = 0;
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            total += read;
            if (total > FileReading.LARGEST_BYTES) {
                throw new FileReading.TooLarge();
            }
            if (clock.instant().isAfter(end)) {
                throw new IOException("the file came too slowly");
            }
            out.write(some, 0, read);
        }
    }

    private FetchOutcome told(Instant asked, FetchOutcome outcome, FetchSql.Known known) {
        transactions.write(() -> {
            sql.asked(asked, outcome, known);
            return Boolean.TRUE;
        });
        return outcome;
    }
}

package quebec.esja.seao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import quebec.esja.tenancy.PlatformTransactions;

/// Brings a file of SEAO's open data into the reference data of all Pôles, whole or not at all, however often.
@Service
public class SeaoImport {

    /// More than a month of SEAO, unpacked or not.
    public static final long LARGEST_BYTES = FileReading.LARGEST_BYTES;

    private static final int LONGEST_NAME = 200;

    private final PlatformTransactions transactions;
    private final Clock clock;
    private final ImportSql sql = new ImportSql();

    public SeaoImport(PlatformTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Imports a file: JSON of OCDS 1.1, plain or in gzip.
    ///
    /// @param name  the file's own name, for the history
    /// @param actor an identity subject, or a command
    public ImportOutcome run(
            Path file, String name, ImportSource source, String actor, ImportProgress progress) {
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            return new ImportOutcome.Refused(ImportRefusal.ABSENT, 0);
        }
        Given given = new Given(UUID.randomUUID(), shortened(name), source, actor, clock.instant());
        ReleaseBatches batches = new ReleaseBatches(given.id(), sql);
        ImportRefusal refusal;
        try (FileReading reading = FileReading.open(file)) {
            return transactions.write(() -> whole(reading, file, given, batches, progress));
        } catch (ReleaseReader.UnreadableFile e) {
            refusal = e.refusal();
        } catch (FileReading.TooLarge e) {
            refusal = ImportRefusal.TOO_LARGE;
        } catch (IOException e) {
            refusal = ImportRefusal.MALFORMED;
        }
        record(given, "", file.toFile().length(), Optional.empty(), ImportCounts.NONE, refusal);
        return new ImportOutcome.Refused(refusal, batches.counts().releases());
    }

    /// What an import is before it begins.
    private record Given(
            UUID id, String name, ImportSource source, String actor, Instant started) {}

    private static String shortened(String name) {
        String plain = name.isBlank() ? "?" : name.strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    private ImportOutcome whole(
            FileReading reading,
            Path file,
            Given given,
            ReleaseBatches batches,
            ImportProgress progress) {
        if (!sql.alone()) {
            throw new ReleaseReader.UnreadableFile(ImportRefusal.BUSY);
        }
        Optional<Instant> published = read(reading, file, batches, progress);
        Optional<Instant> later = published.flatMap(at -> sql.publishedLast().filter(at::isBefore));
        record(given, reading.sha256Hex(), reading.bytes(), published, batches.counts(), null);
        return new ImportOutcome.Done(
                batches.counts(), batches.skipped(), batches.amountsLeftOut(), later);
    }

    private static Optional<Instant> read(
            FileReading reading, Path file, ReleaseBatches batches, ImportProgress progress) {
        double size = size(file);
        Optional<Instant> published =
                ReleaseReader.read(
                        reading.text(),
                        release -> {
                            if (batches.take(release)) {
                                progress.reached(
                                        batches.counts().releases(), reading.bytes() / size);
                            }
                        });
        batches.finish();
        if (batches.counts().releases() == batches.counts().skipped()) {
            throw new ReleaseReader.UnreadableFile(ImportRefusal.NOTHING_USABLE);
        }
        progress.reached(batches.counts().releases(), 1);
        return published;
    }

    private static double size(Path file) {
        try {
            return Math.max(1, Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void record(
            Given given,
            String sha256,
            long bytes,
            Optional<Instant> published,
            ImportCounts counts,
            @Nullable ImportRefusal refusal) {
        transactions.write(() -> {
            sql.record(
                    given.id(),
                    new ImportRecord(
                            given.name(),
                            sha256,
                            bytes,
                            published,
                            given.source(),
                            given.actor(),
                            given.started(),
                            clock.instant(),
                            counts,
                            Optional.ofNullable(refusal)));
            return Boolean.TRUE;
        });
    }

    /// The last imports, newest first.
    public List<ImportRecord> history(int limit) {
        return transactions.read(() -> sql.history(limit));
    }
}

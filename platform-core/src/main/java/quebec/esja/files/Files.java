package quebec.esja.files;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.kernel.FileId;
import quebec.esja.tenancy.TenantTransactions;

/// The files of the bound Pôle.
@Service
public class Files {

    /// How long a file may stand before something names it.
    static final Duration UNNAMED = Duration.ofDays(1);

    private static final int MOST_CLEANED = 500;

    private final TenantTransactions transactions;
    private final Clock clock;
    private final FileSql sql = new FileSql();

    public Files(TenantTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Keeps an image that [ImageReading] accepted, at one of its sizes.
    public FileId keep(Rendition image) {
        return transactions.write(
                () -> sql.insert(image.contentType(), image.content(), clock.instant()));
    }

    /// Keeps a document that this program printed, 20 MB at most.
    public FileId keepPdf(byte[] pdf) {
        return transactions.write(() -> sql.insert("application/pdf", pdf, clock.instant()));
    }

    /// Keeps a document that [DocumentReading] accepted, to the byte.
    public FileId keep(DocumentReading.Accepted document) {
        return transactions.write(
                () -> sql.insert(document.contentType(), document.content(), clock.instant()));
    }

    /// Deletes a file that nothing names any more.
    public void forget(FileId id) {
        transactions.write(() -> sql.delete(id));
    }

    /// Deletes the files of the bound Pôle that nothing has named for a day.
    void cleanUp() {
        transactions.write(() -> sql.deleteUnnamed(clock.instant().minus(UNNAMED), MOST_CLEANED));
    }

    public Optional<StoredFile> find(FileId id) {
        return transactions.read(() -> sql.find(id));
    }
}

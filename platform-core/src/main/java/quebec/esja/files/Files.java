package quebec.esja.files;

import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.kernel.FileId;
import quebec.esja.tenancy.TenantTransactions;

/// The files of the bound Pôle.
@Service
public class Files {

    private final TenantTransactions transactions;
    private final FileSql sql = new FileSql();

    public Files(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    /// Keeps an image that [ImageReading] accepted, at one of its sizes.
    public FileId keep(Rendition image) {
        return transactions.write(() -> sql.insert(image.contentType(), image.content()));
    }

    /// Keeps a document that this program printed, 20 MB at most.
    public FileId keepPdf(byte[] pdf) {
        return transactions.write(() -> sql.insert("application/pdf", pdf));
    }

    /// Deletes a file that nothing names any more.
    public void forget(FileId id) {
        transactions.write(() -> sql.delete(id));
    }

    public Optional<StoredFile> find(FileId id) {
        return transactions.read(() -> sql.find(id));
    }
}

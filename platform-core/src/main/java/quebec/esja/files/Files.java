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

    /// Keeps an image that [ImageReading] accepted.
    public FileId keep(ImageReading.Accepted image) {
        return transactions.write(() -> sql.insert("image/png", image.png()));
    }

    public Optional<StoredFile> find(FileId id) {
        return transactions.read(() -> sql.find(id));
    }
}

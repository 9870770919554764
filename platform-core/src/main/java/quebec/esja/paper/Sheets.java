package quebec.esja.paper;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Service;
import quebec.esja.files.Files;
import quebec.esja.profile.PoleProfile;
import quebec.esja.profile.PoleProfiles;

/// Prints the short documents of the bound Pôle, under its name and logo.
@Service
public class Sheets {

    private static final int PRESSES = 2;

    private final PoleProfiles profiles;
    private final Files files;
    private final Semaphore free = new Semaphore(PRESSES, true);

    public Sheets(PoleProfiles profiles, Files files) {
        this.profiles = profiles;
        this.files = files;
    }

    /// As a tagged PDF/UA-1.
    public byte[] pdf(Sheet sheet) {
        String xhtml = SheetLayout.xhtml(sheet, issuer());
        free.acquireUninterruptibly();
        try {
            return PdfPress.print(xhtml, new AtomicInteger());
        } finally {
            free.release();
        }
    }

    /// As a document that an office suite edits (ISO/IEC 29500).
    public byte[] docx(Sheet sheet) {
        return SheetDocument.write(sheet, issuer());
    }

    private Issuer issuer() {
        PoleProfile profile = profiles.read();
        return new Issuer(
                profile.data().name(),
                profile.data().programme(),
                profile.data().accent(),
                profile.logo().flatMap(files::find),
                profile.demonstration());
    }
}

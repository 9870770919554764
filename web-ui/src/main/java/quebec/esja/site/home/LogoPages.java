package quebec.esja.site.home;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import quebec.esja.files.Files;
import quebec.esja.files.StoredFile;
import quebec.esja.site.Visit;

/// The logo of a Pôle.
@Controller
class LogoPages {

    private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final Files files;

    LogoPages(Files files) {
        this.files = files;
    }

    @GetMapping("/{pole}/logo.png")
    ResponseEntity<byte[]> logo(Visit visit) {
        return visit.here()
                .logo()
                .flatMap(files::find)
                .map(LogoPages::answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> answer(StoredFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .cacheControl(A_DAY)
                .eTag(file.sha256())
                .body(file.content());
    }
}

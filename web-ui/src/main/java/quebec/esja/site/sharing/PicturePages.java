package quebec.esja.site.sharing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import quebec.esja.directory.SupplierDirectory;
import quebec.esja.doors.PoleFront;
import quebec.esja.files.Files;
import quebec.esja.files.StoredFile;
import quebec.esja.kernel.PoleId;
import quebec.esja.kernel.Slug;
import quebec.esja.site.Visit;
import quebec.esja.site.directory.Wording;

/// The pictures of shared links: one for each Pôle and one for each enterprise, drawn once for each state of what they say.
@Controller
class PicturePages {

    private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();
    private static final int MOST_KEPT = 300;

    private final SupplierDirectory directory;
    private final Files files;
    private final Wording wording;
    private final Cache<Picture, byte[]> drawn =
            Caffeine.newBuilder()
                    .maximumSize(MOST_KEPT)
                    .expireAfterWrite(Duration.ofDays(1))
                    .build();

    PicturePages(SupplierDirectory directory, Files files, Wording wording) {
        this.directory = directory;
        this.files = files;
        this.wording = wording;
    }

    /// What a picture depends on.
    private record Picture(PoleId pole, PoleFront front, String title, String below) {}

    @GetMapping("/{pole}/partage.png")
    ResponseEntity<byte[]> ofPole(Visit visit) {
        return answer(visit.here(), visit.here().name(), visit.t("home.pole.lead"));
    }

    @GetMapping("/{pole}/repertoire/{supplier}/partage.png")
    ResponseEntity<byte[]> ofSupplier(Visit visit, @PathVariable String supplier) {
        return Slug.parse(supplier)
                .flatMap(directory::listed)
                .map(found ->
                        answer(
                                visit.here(),
                                found.name(),
                                wording.location(
                                                visit.language(),
                                                found.data().location().municipality())
                                        + " · "
                                        + visit.here().name()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<byte[]> answer(PoleFront pole, String title, String below) {
        var png =
                drawn.get(
                        new Picture(pole.tenant().id(), pole, title, below),
                        picture ->
                                SharePicture.png(
                                        pole.accent(),
                                        new SharePicture.Words(
                                                pole.programme(),
                                                picture.title(),
                                                picture.below(),
                                                pole.logo()
                                                        .flatMap(files::find)
                                                        .map(StoredFile::content))));
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).cacheControl(A_DAY).body(png);
    }
}

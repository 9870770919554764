package quebec.esja.site.pictures;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import quebec.esja.files.StoredFile;
import quebec.esja.kernel.PictureId;
import quebec.esja.pictures.Pictures;

/// The pictures of listed enterprises. An address names one image for ever, so that it may be kept for ever.
@Controller
class ImagePages {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Pictures pictures;

    ImagePages(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/{pole}/images/{picture}/{side}")
    ResponseEntity<byte[]> image(@PathVariable String picture, @PathVariable String side) {
        return PictureId.parse(picture)
                .flatMap(id -> side(side).flatMap(wanted -> pictures.shown(id, wanted)))
                .map(ImagePages::answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Optional<Integer> side(String text) {
        return text.matches("[1-9][0-9]{2,3}")
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    private static ResponseEntity<byte[]> answer(StoredFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .cacheControl(FOR_EVER)
                .eTag(file.sha256())
                .body(file.content());
    }
}

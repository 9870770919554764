package quebec.esja.site.pictures;

import java.util.List;
import java.util.Optional;
import quebec.esja.directory.OfferingData;
import quebec.esja.pictures.Gallery;
import quebec.esja.pictures.Picture;
import quebec.esja.site.Page;
import quebec.esja.site.Visit;
import quebec.esja.texts.Said;

/// The pictures of an enterprise as its page shows them.
///
/// @param name    of the enterprise
/// @param gallery what visitors may see
public record ShownGallery(Visit visit, String name, Gallery gallery) {

    /// The narrowest picture that looks well beside a link, in pixels, and its shapes.
    private static final int NARROWEST = 1_000;

    private static final double TALLEST = 1.3;
    private static final double FLATTEST = 2.2;

    public Optional<ShownPicture> logo() {
        return gallery.logo()
                .map(logo ->
                        ShownPicture.of(
                                visit.here().slug(),
                                logo,
                                new Said(visit.t("pictures.logo.alt", name), null)));
    }

    public List<ShownPicture> ofEnterprise() {
        return shown(gallery.ofEnterprise());
    }

    public List<ShownPicture> of(OfferingData offering) {
        return offering.id().map(id -> shown(gallery.of(id))).orElse(List.of());
    }

    private List<ShownPicture> shown(List<Picture> pictures) {
        return pictures.stream().map(picture -> ShownPicture.of(visit, picture)).toList();
    }

    /// The first picture, when it is large and wide enough to stand for the page where it is shared.
    public Optional<Page.Shared> forSharing() {
        return gallery.ofEnterprise().stream()
                .findFirst()
                .filter(picture -> suits(picture.largest()))
                .map(picture ->
                        new Page.Shared(
                                ShownPicture.address(
                                        visit.here().slug(), picture, picture.largest()),
                                picture.largest().width(),
                                picture.largest().height()));
    }

    private static boolean suits(Picture.Size size) {
        var shape = (double) size.width() / size.height();
        return size.width() >= NARROWEST && shape >= TALLEST && shape <= FLATTEST;
    }
}

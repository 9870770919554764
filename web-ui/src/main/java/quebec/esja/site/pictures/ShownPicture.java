package quebec.esja.site.pictures;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import quebec.esja.pictures.Picture;
import quebec.esja.site.Visit;
import quebec.esja.texts.Said;

/// A picture as a page shows it; the browser chooses among its sizes.
///
/// @param src    of the size that suits most
/// @param srcset every size with its width
/// @param width  of `src`, in pixels
/// @param height of `src`, in pixels
/// @param full   address of the largest size
/// @param alt    empty when the words beside it say as much
/// @param lang   of `alt` when it is not the reader's; null otherwise
/// @param credit empty when nobody is named
public record ShownPicture(
        String src,
        String srcset,
        int width,
        int height,
        String full,
        String alt,
        @Nullable String lang,
        String credit) {

    /// A picture with what it shows.
    static ShownPicture of(Visit visit, Picture picture) {
        return of(visit.here().slug(), picture, Said.of(picture.words().alt(), visit.language()));
    }

    /// A logo beside the name of its enterprise.
    ///
    /// @param pole slug of the Pôle that lists it
    public static ShownPicture beside(String pole, Picture logo) {
        return of(pole, logo, new Said("", null));
    }

    static ShownPicture of(String pole, Picture picture, Said alt) {
        var first = picture.smallest();
        return new ShownPicture(
                address(pole, picture, first),
                picture.sizes().stream()
                        .map(size -> address(pole, picture, size) + " " + size.width() + "w")
                        .collect(Collectors.joining(", ")),
                first.width(),
                first.height(),
                address(pole, picture, picture.largest()),
                alt.text(),
                alt.lang(),
                picture.words().credit());
    }

    /// The address of one size, the same in every language.
    static String address(String pole, Picture picture, Picture.Size size) {
        return "/" + pole + "/images/" + picture.id() + "/" + size.side();
    }
}

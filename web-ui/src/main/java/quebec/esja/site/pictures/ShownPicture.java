package quebec.esja.site.pictures;

import java.util.stream.Collectors;
import quebec.esja.pictures.Picture;
import quebec.esja.site.Visit;

/// A picture as a page shows it; the browser chooses among its sizes.
///
/// @param src    of the size that suits most
/// @param srcset every size with its width
/// @param width  of `src`, in pixels
/// @param height of `src`, in pixels
/// @param full   address of the largest size
/// @param alt    empty when the words beside it say as much
/// @param credit empty when nobody is named
public record ShownPicture(
        String src, String srcset, int width, int height, String full, String alt, String credit) {

    /// A picture with what it shows.
    static ShownPicture of(Visit visit, Picture picture) {
        return of(visit, picture, picture.words().alt().in(visit.language().locale()));
    }

    /// A logo beside the name of its enterprise.
    public static ShownPicture beside(Visit visit, Picture logo) {
        return of(visit, logo, "");
    }

    static ShownPicture of(Visit visit, Picture picture, String alt) {
        var first = picture.smallest();
        return new ShownPicture(
                address(visit, picture, first),
                picture.sizes().stream()
                        .map(size -> address(visit, picture, size) + " " + size.width() + "w")
                        .collect(Collectors.joining(", ")),
                first.width(),
                first.height(),
                address(visit, picture, picture.largest()),
                alt,
                picture.words().credit());
    }

    /// The address of one size, the same in every language.
    static String address(Visit visit, Picture picture, Picture.Size size) {
        return "/" + visit.here().slug() + "/images/" + picture.id() + "/" + size.side();
    }
}

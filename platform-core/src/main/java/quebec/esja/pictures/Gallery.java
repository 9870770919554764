package quebec.esja.pictures;

import java.util.List;
import java.util.Optional;
import quebec.esja.kernel.OfferingId;

/// The pictures of one enterprise, in their order.
public record Gallery(List<Picture> pictures) {

    public static final Gallery EMPTY = new Gallery(List.of());

    public Gallery {
        pictures = List.copyOf(pictures);
    }

    public Optional<Picture> logo() {
        return at(new PicturePlace.Logo()).stream().findFirst();
    }

    public List<Picture> ofEnterprise() {
        return at(new PicturePlace.Enterprise());
    }

    public List<Picture> of(OfferingId offering) {
        return at(new PicturePlace.OfOffering(offering));
    }

    public List<Picture> at(PicturePlace place) {
        return pictures.stream().filter(picture -> picture.place().equals(place)).toList();
    }

    /// Those that visitors may see.
    Gallery ready() {
        return new Gallery(pictures.stream().filter(Picture::ready).toList());
    }
}

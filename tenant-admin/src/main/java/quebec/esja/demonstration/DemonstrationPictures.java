package quebec.esja.demonstration;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import quebec.esja.audit.Actor;
import quebec.esja.files.ImageReading;
import quebec.esja.files.ImageUse;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.SupplierId;
import quebec.esja.pictures.Picture;
import quebec.esja.pictures.PictureChange;
import quebec.esja.pictures.PicturePlace;
import quebec.esja.pictures.PictureWords;
import quebec.esja.pictures.Pictures;
import quebec.esja.profile.Accent;

/// Gives a few invented enterprises of a Pôle a logo, and one of them pictures, all drawn, so that nobody takes them for real ones.
@Component
class DemonstrationPictures {

    private static final int WITH_LOGO = 6;
    private static final int WITH_PICTURES = 1;

    private static final PictureWords CREDIT =
            new PictureWords(LocalizedText.EMPTY, "Dessin de la démonstration", true);

    private final Pictures pictures;

    DemonstrationPictures(Pictures pictures) {
        this.pictures = pictures;
    }

    /// @param invented enterprises, by their key in the files
    void load(List<Map.Entry<String, SupplierId>> invented, Accent accent) {
        for (int i = 0; i < Math.min(WITH_LOGO, invented.size()); i++) {
            SupplierId supplier = invented.get(i).getValue();
            Sketch sketch = new Sketch(accent, invented.get(i).getKey().hashCode());
            add(supplier, new PicturePlace.Logo(), sketch.logo(), CREDIT);
            if (i < WITH_PICTURES) {
                add(
                        supplier,
                        new PicturePlace.Enterprise(),
                        sketch.hills(),
                        said(
                                "Dessin : des collines sous un soleil bas, et trois maisons",
                                "Drawing: hills under a low sun, and three houses"));
                add(
                        supplier,
                        new PicturePlace.Enterprise(),
                        sketch.workshop(),
                        said(
                                "Dessin : un atelier à toit en dents de scie, vu de la rue",
                                "Drawing: a workshop with a saw-tooth roof, seen from the street"));
                add(
                        supplier,
                        new PicturePlace.Enterprise(),
                        sketch.boxes(),
                        said(
                                "Dessin : des boîtes de plusieurs couleurs sur des tablettes",
                                "Drawing: boxes of several colours on shelves"));
            }
        }
    }

    private static PictureWords said(String fr, String en) {
        return new PictureWords(new LocalizedText(fr, en), CREDIT.credit(), CREDIT.peopleAgreed());
    }

    private void add(SupplierId supplier, PicturePlace place, byte[] image, PictureWords words) {
        if (ImageReading.read(image, ImageUse.PICTURE) instanceof ImageReading.Accepted accepted
                && pictures.add(supplier, place, accepted, Actor.PLATFORM)
                        instanceof PictureChange.Saved(Picture picture)) {
            pictures.describe(supplier, picture.id(), words, Actor.PLATFORM);
        } else {
            throw new IllegalStateException("the demonstration draws what is refused");
        }
    }
}

package quebec.esja.workspace.pictures;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.Map;
import quebec.esja.files.ImageReading;
import quebec.esja.files.ImageUse;
import quebec.esja.kernel.PictureId;
import quebec.esja.pictures.Picture;
import quebec.esja.pictures.PictureChange;
import quebec.esja.pictures.PicturePlace;
import quebec.esja.workspace.ImageDrop;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// The pictures of one place, and where more are dropped.
final class PlaceSection extends Section {

    private static final long serialVersionUID = 1L;

    private final PicturesPanel panel;
    private final transient PicturePlace place;
    private final transient Map<PictureId, PictureCard> cards = new HashMap<>();
    private final TenantUi page = TenantUi.here();
    private final H2 title = new H2();
    private final Paragraph none = new Paragraph();
    private final Div shown = new Div();
    private final ImageDrop drop;

    PlaceSection(PicturesPanel panel, PicturePlace place) {
        this.panel = panel;
        this.place = place;
        addClassName("form-section");
        shown.addClassName("pictures-shown");
        none.setText(panel.texts().get("pictures.none"));
        none.addClassName("hint");
        var hint = new Paragraph(hint());
        hint.addClassName("hint");
        drop = new ImageDrop(ImageUse.PICTURE, place.most(), this::taken);
        add(title, hint, none, shown, drop);
    }

    private String hint() {
        var key =
                switch (place) {
                    case PicturePlace.Logo _ -> "pictures.logo.hint";
                    case PicturePlace.Enterprise _ -> "pictures.enterprise.hint";
                    case PicturePlace.OfOffering _ -> "pictures.offering.hint";
                };
        return panel.texts().get(key, place.most());
    }

    void draw(String name) {
        title.setText(name);
        draw();
    }

    private void draw() {
        var now = panel.pictures().of(panel.supplier()).at(place);
        shown.removeAll();
        cards.keySet().retainAll(now.stream().map(Picture::id).toList());
        for (var number = 1; number <= now.size(); number++) {
            var picture = now.get(number - 1);
            var card =
                    cards.computeIfAbsent(picture.id(), _ -> new PictureCard(panel, this, picture));
            card.stands(number, now.size());
            shown.add(card);
        }
        none.setVisible(now.isEmpty());
        drop.setVisible(now.size() < place.most() || place instanceof PicturePlace.Logo);
    }

    void move(PictureCard card, PictureId id, int by) {
        panel.pictures().move(panel.supplier(), id, by);
        draw();
        card.focus(by);
    }

    /// Keeps an image; it comes from the request that brought it, so the page is touched through its door only.
    private void taken(ImageReading.Accepted image) {
        var change = panel.pictures().add(panel.supplier(), place, image, panel.actor());
        page.access(() -> {
            switch (change) {
                case PictureChange.Saved _ -> {
                    draw();
                    Notice.done(panel.texts().get(added()));
                }
                case PictureChange.Full _, PictureChange.TooLong _, PictureChange.Unknown _ ->
                        drop.refuse(panel.sentence(change));
            }
        });
    }

    private String added() {
        return switch (place) {
            case PicturePlace.Logo _ -> "pictures.logo.added";
            case PicturePlace.Enterprise _, PicturePlace.OfOffering _ -> "pictures.added";
        };
    }
}

package quebec.esja.workspace.pictures;

import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import quebec.esja.audit.Actor;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.PictureId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.pictures.Picture;
import quebec.esja.pictures.PictureChange;
import quebec.esja.pictures.PicturePlace;
import quebec.esja.pictures.Pictures;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.UndoStrip;

/// The logo of an enterprise, its pictures and those of each of its offerings. What is typed beside one picture stays while others move.
public final class PicturesPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final SupplierId supplier;
    private final transient Pictures pictures;
    private final transient Suppliers suppliers;
    private final transient Actor actor;
    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final transient Map<PicturePlace, PlaceSection> sections = new HashMap<>();
    private final UndoStrip undo = new UndoStrip();

    PicturesPanel(SupplierId supplier, Pictures pictures, Suppliers suppliers, Actor actor) {
        this.supplier = supplier;
        this.pictures = pictures;
        this.suppliers = suppliers;
        this.actor = actor;
        addClassName("pictures-panel");
    }

    /// Shows everything as it is now.
    public void draw() {
        removeAll();
        add(undo);
        place(new PicturePlace.Logo(), texts.get("pictures.logo.title"));
        place(new PicturePlace.Enterprise(), texts.get("pictures.enterprise.title"));
        suppliers
                .find(supplier)
                .map(one -> one.data().offerings())
                .orElseThrow()
                .forEach(this::place);
    }

    private void place(OfferingData offering) {
        offering.id()
                .ifPresent(id ->
                        place(
                                new PicturePlace.OfOffering(id),
                                texts.get(
                                        "pictures.offering.title",
                                        offering.title().in(texts.language().locale()))));
    }

    private void place(PicturePlace place, String title) {
        var section = sections.computeIfAbsent(place, _ -> new PlaceSection(this, place));
        section.draw(title);
        add(section);
    }

    Texts texts() {
        return texts;
    }

    Pictures pictures() {
        return pictures;
    }

    SupplierId supplier() {
        return supplier;
    }

    Actor actor() {
        return actor;
    }

    void remove(Picture picture) {
        if (pictures.remove(supplier, picture.id(), actor)) {
            undo.offer(
                    texts.get("pictures.removed"),
                    texts.get("pictures.undo"),
                    () -> restore(picture.id()));
        }
        draw();
    }

    private void restore(PictureId id) {
        said(pictures.restore(supplier, id, actor));
        draw();
    }

    /// Says why nothing was saved.
    ///
    /// @return what was saved
    Optional<Picture> said(PictureChange change) {
        return switch (change) {
            case PictureChange.Saved(Picture picture) -> Optional.of(picture);
            case PictureChange.Full _, PictureChange.TooLong _, PictureChange.Unknown _ -> {
                Notice.refused(sentence(change));
                yield Optional.empty();
            }
        };
    }

    String sentence(PictureChange change) {
        return switch (change) {
            case PictureChange.Saved _ -> texts.get("pictures.added");
            case PictureChange.Full(int most) -> texts.get("pictures.refusal.full", most);
            case PictureChange.TooLong _ -> texts.get("pictures.refusal.too-long");
            case PictureChange.Unknown _ -> texts.get("pictures.refusal.unknown");
        };
    }
}

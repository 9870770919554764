package quebec.esja.workspace.commitments;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Base64;
import java.util.function.Supplier;
import quebec.esja.audit.Actor;
import quebec.esja.commitments.Wall;
import quebec.esja.files.ImageUse;
import quebec.esja.files.StoredFile;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.ImageDrop;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.buying.OwnBuyer;

/// The logo that stands beside a buyer on the public wall.
final class LogoPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final OwnBuyer buyer;
    private final transient Wall wall;
    private final transient Supplier<Actor> acting;
    private final TenantUi page = TenantUi.here();
    private final transient Texts texts = Texts.of(page.language());
    private final Div shown = new Div();

    /// @param acting a manager of the buyer, asked for at each change
    LogoPanel(OwnBuyer buyer, Wall wall, Supplier<Actor> acting) {
        this.buyer = buyer;
        this.wall = wall;
        this.acting = acting;
        addClassName("form-section");
        shown.addClassName("brand-logo");
        var hint = new Paragraph(texts.get("engagement.logo.hint"));
        hint.addClassName("hint");
        var drop =
                new ImageDrop(
                        ImageUse.EMBLEM,
                        1,
                        image ->
                                page.access(() -> {
                                    wall.changeLogo(buyer.id(), image, acting.get());
                                    Notice.done(texts.get("engagement.logo.changed"));
                                    draw();
                                }));
        add(new H2(texts.get("engagement.logo")), hint, shown, drop);
        draw();
    }

    private void draw() {
        shown.removeAll();
        wall.logo(buyer.id())
                .ifPresent(logo ->
                        shown.add(
                                image(logo),
                                new Button(
                                        texts.get("engagement.logo.remove"),
                                        _ -> {
                                            wall.removeLogo(buyer.id(), acting.get());
                                            draw();
                                        })));
    }

    private Image image(StoredFile logo) {
        var image =
                new Image(
                        "data:"
                                + logo.contentType()
                                + ";base64,"
                                + Base64.getEncoder().encodeToString(logo.content()),
                        texts.get("engagement.logo.of", buyer.name()));
        image.setMaxWidth("240px");
        image.setMaxHeight("120px");
        return image;
    }
}
